package vn.hocba.grading.regulation.domain.tt22.averages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.hocba.grading.regulation.domain.Score;

/** What holds for every row of marks. */
class AverageLawsTests {

    @Property
    void raisingAMarkNeverLowersTheAverage(
            @ForAll("marks") List<Integer> tenths,
            @ForAll @IntRange(max = 20) int which,
            @ForAll @IntRange(min = 1, max = 100) int more) {
        var better = new ArrayList<>(tenths);
        int index = which % tenths.size();
        better.set(index, Math.min(100, tenths.get(index) + more));
        assertThat(semester(better)).isGreaterThanOrEqualTo(semester(tenths));
    }

    @Property
    void theOrderOfRegularMarksDoesNotMatter(@ForAll("marks") List<Integer> tenths, @ForAll Random random) {
        var shuffled = new ArrayList<>(tenths.subList(2, tenths.size()));
        Collections.shuffle(shuffled, random);
        var all = new ArrayList<>(tenths.subList(0, 2));
        all.addAll(shuffled);
        assertThat(semester(all)).isEqualTo(semester(tenths));
    }

    /** In whole numbers: (2 x sum + divisor) / (2 x divisor), rounded down, is half up. */
    @Property
    void theAverageIsTheFormulaInWholeNumbers(@ForAll("marks") List<Integer> tenths) {
        int sum = 2 * tenths.get(0) + 3 * tenths.get(1);
        for (int mark : tenths.subList(2, tenths.size())) {
            sum += mark;
        }
        int weights = tenths.size() - 2 + 5;
        int expected = (2 * sum + weights) / (2 * weights);
        assertThat(semester(tenths)).isEqualTo(score(expected));
    }

    @Property
    void theYearIsTheFormulaInWholeNumbers(
            @ForAll @IntRange(max = 100) int first, @ForAll @IntRange(max = 100) int second) {
        int expected = (2 * (first + 2 * second) + 3) / 6;
        assertThat(YearAverage.of(score(first), score(second)).value()).isEqualTo(score(expected));
    }

    private static Score semester(List<Integer> tenths) {
        List<Score> regular = tenths.subList(2, tenths.size()).stream()
                .map(AverageLawsTests::score)
                .toList();
        return SemesterAverage.of(regular, score(tenths.get(0)), score(tenths.get(1)))
                .value();
    }

    private static Score score(int tenths) {
        return new Score(BigDecimal.valueOf(tenths, 1));
    }

    /** Midterm, final, and two to five regular marks, in tenths. */
    @Provide
    Arbitrary<List<Integer>> marks() {
        return Arbitraries.integers().between(0, 100).list().ofMinSize(4).ofMaxSize(7);
    }
}
