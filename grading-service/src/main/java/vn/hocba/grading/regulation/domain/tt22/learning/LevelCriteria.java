package vn.hocba.grading.regulation.domain.tt22.learning;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/**
 * What a level of learning asks for (Thông tư 22/2021, Điều 9.2).
 *
 * @param failedAllowed how many comment subjects may be Chưa đạt
 * @param lowest no score may be below
 * @param high at least six scores must be from here ({@link RuleOptions#subjectsRequired})
 */
public record LevelCriteria(Attainment level, int failedAllowed, Score lowest, Score high) {

    /** Điều 9.2a, Tốt: all comment subjects Đạt; all scores from 6.5, at least six from 8.0. */
    static final LevelCriteria GOOD = new LevelCriteria(Attainment.GOOD, 0, Score.of("6.5"), Score.of("8.0"));

    /** Điều 9.2b, Khá: all comment subjects Đạt; all scores from 5.0, at least six from 6.5. */
    static final LevelCriteria FAIR = new LevelCriteria(Attainment.FAIR, 0, Score.of("5.0"), Score.of("6.5"));

    /** Điều 9.2c, Đạt: at most one comment subject Chưa đạt; at least six scores from 5.0, none below 3.5. */
    static final LevelCriteria SATISFACTORY =
            new LevelCriteria(Attainment.SATISFACTORY, 1, Score.of("3.5"), Score.of("5.0"));

    /** The best first; whoever reaches none of them is Chưa đạt. */
    public static final List<LevelCriteria> ALL = List.of(GOOD, FAIR, SATISFACTORY);

    /** Whether the level is reached: {@link #shortfalls} would name nothing. */
    boolean areMetBy(List<SubjectResult> results, RuleOptions options) {
        int failed = 0;
        int reached = 0;
        for (SubjectResult result : results) {
            if (result.mark() == PassMark.FAIL) {
                failed++;
            } else if (result.mark() instanceof Score score) {
                if (!score.atLeast(lowest)) {
                    return false;
                }
                reached += score.atLeast(high) ? 1 : 0;
            }
        }
        return failed <= failedAllowed && reached >= options.subjectsRequired();
    }

    /** Every condition that does not hold; none when the level is reached. */
    public List<Shortfall> shortfalls(List<SubjectResult> results, RuleOptions options) {
        var failed = new ArrayList<String>();
        var below = new ArrayList<String>();
        var notHigh = new ArrayList<String>();
        int reached = 0;
        for (SubjectResult result : results) {
            if (result.mark() == PassMark.FAIL) {
                failed.add(result.subject());
            } else if (result.mark() instanceof Score score) {
                if (!score.atLeast(lowest)) {
                    below.add(result.subject());
                }
                if (score.atLeast(high)) {
                    reached++;
                } else {
                    notHigh.add(result.subject());
                }
            }
        }
        var shortfalls = new ArrayList<Shortfall>();
        if (failed.size() > failedAllowed) {
            shortfalls.add(new Shortfall.CommentSubjectsFailed(failedAllowed, failed));
        }
        if (!below.isEmpty()) {
            shortfalls.add(new Shortfall.BelowTheLowest(lowest, below));
        }
        if (reached < options.subjectsRequired()) {
            shortfalls.add(new Shortfall.TooFewHigh(high, options.subjectsRequired(), reached, notHigh));
        }
        return shortfalls;
    }
}
