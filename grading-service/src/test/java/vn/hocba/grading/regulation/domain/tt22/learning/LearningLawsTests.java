package vn.hocba.grading.regulation.domain.tt22.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import vn.hocba.grading.regulation.domain.AdjustReading;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/** What holds for every pupil, whatever the marks. */
class LearningLawsTests {

    @Property
    void raisingAMarkNeverLowersTheLevel(
            @ForAll("pupils") List<SubjectResult> pupil,
            @ForAll @IntRange(max = 40) int which,
            @ForAll @IntRange(min = 1, max = 100) int tenths,
            @ForAll AdjustReading reading) {
        int index = which % pupil.size();
        SubjectResult old = pupil.get(index);
        var better = new ArrayList<>(pupil);
        better.set(index, new SubjectResult(old.subject(), better(old, tenths)));
        assertThat(LearningLevel.of(better, RuleOptions.USUAL).atLeast(LearningLevel.of(pupil, RuleOptions.USUAL)))
                .isTrue();
        assertThat(level(better, reading).atLeast(level(pupil, reading))).isTrue();
    }

    @Property
    void theOrderOfSubjectsDoesNotMatter(
            @ForAll("pupils") List<SubjectResult> pupil, @ForAll Random random, @ForAll AdjustReading reading) {
        var shuffled = new ArrayList<>(pupil);
        Collections.shuffle(shuffled, random);
        assertThat(level(shuffled, reading)).isEqualTo(level(pupil, reading));
    }

    @Property
    void theAdjustmentRaisesByExactlyOneAndNeverToGood(
            @ForAll("pupils") List<SubjectResult> pupil, @ForAll AdjustReading reading) {
        var finding = LearningFinding.of(pupil, RuleOptions.USUAL.reading(reading));
        int raised = finding.level().above(finding.raw());
        assertThat(raised).isEqualTo(finding.adjustment().isPresent() ? 1 : 0);
        if (raised == 1) {
            assertThat(finding.level()).isNotEqualTo(Attainment.GOOD);
        }
    }

    @Property(tries = 3000)
    void theLevelIsWhatANaiveReaderOfTheCircularFinds(@ForAll("pupils") List<SubjectResult> pupil) {
        assertThat(LearningLevel.of(pupil, RuleOptions.USUAL)).isEqualTo(NaiveCircular.level(pupil));
        assertThat(level(pupil, AdjustReading.WITHOUT_THE_SUBJECT)).isEqualTo(NaiveCircular.adjusted(pupil));
    }

    @Property
    void aLevelIsReachedWhenNothingFallsShort(@ForAll("pupils") List<SubjectResult> pupil) {
        Attainment reached = LearningLevel.of(pupil, RuleOptions.USUAL);
        for (LevelCriteria criteria : LevelCriteria.ALL) {
            List<Shortfall> shortfalls = criteria.shortfalls(pupil, RuleOptions.USUAL);
            assertThat(shortfalls.isEmpty()).isEqualTo(reached.atLeast(criteria.level()));
            assertThat(shortfalls)
                    .allMatch(one -> one instanceof Shortfall.TooFewHigh
                            || !one.subjects().isEmpty());
        }
    }

    private static Attainment level(List<SubjectResult> pupil, AdjustReading reading) {
        return LearningFinding.of(pupil, RuleOptions.USUAL.reading(reading)).level();
    }

    private static Mark better(SubjectResult old, int tenths) {
        return old.mark() instanceof Score score
                ? new Score(score.value().add(BigDecimal.valueOf(tenths, 1)).min(BigDecimal.TEN))
                : PassMark.PASS;
    }

    /** Mostly pupils near the thresholds, where something can happen. */
    @Provide
    Arbitrary<List<SubjectResult>> pupils() {
        Arbitrary<Integer> near = Arbitraries.of(30, 34, 35, 36, 45, 49, 50, 51, 64, 65, 66, 79, 80, 81, 90, 100);
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> good = Arbitraries.of(79, 80, 85, 90);
        Arbitrary<List<Integer>> scores = Arbitraries.oneOf(near, near, any, good, good)
                .list()
                .ofMinSize(5)
                .ofMaxSize(11);
        Arbitrary<List<Boolean>> passes = Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false)))
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
        return Combinators.combine(scores, passes).as((tenths, comments) -> {
            var results = new ArrayList<SubjectResult>();
            for (int i = 0; i < tenths.size(); i++) {
                results.add(new SubjectResult("S" + i, new Score(BigDecimal.valueOf(tenths.get(i), 1))));
            }
            for (int i = 0; i < comments.size(); i++) {
                results.add(new SubjectResult("C" + i, comments.get(i) ? PassMark.PASS : PassMark.FAIL));
            }
            return results;
        });
    }
}
