package vn.hocba.grading.regulation.domain.tt22.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.AdjustReading;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/**
 * The level of the learning result of a semester or year, adjusted as Thông tư 22/2021, Điều 9.3 says: if it is two levels
 * or more below Tốt or Khá only because of exactly one subject, it becomes the adjacent better level.
 *
 * @param raw before the adjustment
 * @param adjustedBySubject the one subject, when the level was adjusted
 */
public record LearningFinding(
        Attainment raw, Attainment level, @Nullable String adjustedBySubject) {

    public static LearningFinding of(List<SubjectResult> results, RuleOptions options) {
        Attainment raw = LearningLevel.of(results, options);
        if (raw.atLeast(Attainment.FAIR) || options.adjustReading() == AdjustReading.NONE) {
            return new LearningFinding(raw, raw, null); // nothing stands two levels above Tốt or Khá
        }
        return results.stream()
                .filter(result -> options.commentSubjectsAdjust() || result.mark() instanceof Score)
                .filter(result -> pullsDown(result, results, raw, options))
                .findFirst()
                .map(result -> new LearningFinding(raw, raw.raised(), result.subject()))
                .orElse(new LearningFinding(raw, raw, null));
    }

    public Optional<String> adjustment() {
        return Optional.ofNullable(adjustedBySubject);
    }

    private static boolean pullsDown(SubjectResult one, List<SubjectResult> all, Attainment raw, RuleOptions options) {
        var others = new ArrayList<>(all);
        others.remove(one);
        switch (options.adjustReading()) {
            case WITHOUT_THE_SUBJECT, NONE -> {}
            case SUBJECT_PERFECT -> others.add(perfect(one));
        }
        Attainment otherwise = LearningLevel.of(others, options);
        return otherwise.atLeast(Attainment.FAIR) && otherwise.above(raw) >= 2;
    }

    private static SubjectResult perfect(SubjectResult result) {
        return new SubjectResult(result.subject(), result.mark() instanceof Score ? Score.PERFECT : PassMark.PASS);
    }
}
