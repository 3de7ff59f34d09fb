package vn.hocba.grading.regulation.domain.tt22.learning;

import java.util.List;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/** The level of the learning result before any adjustment (Thông tư 22/2021, Điều 9.2). */
public final class LearningLevel {

    private static final Score EIGHT = Score.of("8.0");
    private static final Score SIX_AND_A_HALF = Score.of("6.5");
    private static final Score FIVE = Score.of("5.0");
    private static final Score THREE_AND_A_HALF = Score.of("3.5");

    private final List<Score> scores;
    private final long failed;
    private final int required;

    private LearningLevel(List<SubjectResult> results, RuleOptions options) {
        List<Mark> marks = results.stream().map(SubjectResult::mark).toList();
        this.scores = marks.stream()
                .filter(Score.class::isInstance)
                .map(Score.class::cast)
                .toList();
        this.failed = marks.stream().filter(mark -> mark == PassMark.FAIL).count();
        this.required = options.subjectsRequired();
    }

    /** The best level whose conditions hold. */
    public static Attainment of(List<SubjectResult> results, RuleOptions options) {
        var facts = new LearningLevel(results, options);
        if (facts.good()) {
            return Attainment.GOOD;
        }
        if (facts.fair()) {
            return Attainment.FAIR;
        }
        return facts.satisfactory() ? Attainment.SATISFACTORY : Attainment.UNSATISFACTORY;
    }

    /** Điều 9.2a, Tốt: all comment subjects Đạt; all scores from 6.5, at least six from 8.0. */
    private boolean good() {
        return failed == 0 && allFrom(SIX_AND_A_HALF) && enoughFrom(EIGHT);
    }

    /** Điều 9.2b, Khá: all comment subjects Đạt; all scores from 5.0, at least six from 6.5. */
    private boolean fair() {
        return failed == 0 && allFrom(FIVE) && enoughFrom(SIX_AND_A_HALF);
    }

    /** Điều 9.2c, Đạt: at most one comment subject Chưa đạt; at least six scores from 5.0, none below 3.5. */
    private boolean satisfactory() {
        return failed <= 1 && enoughFrom(FIVE) && allFrom(THREE_AND_A_HALF);
    }

    private boolean allFrom(Score threshold) {
        return scores.stream().allMatch(score -> score.atLeast(threshold));
    }

    private boolean enoughFrom(Score threshold) {
        return scores.stream().filter(score -> score.atLeast(threshold)).count() >= required;
    }
}
