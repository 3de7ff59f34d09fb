package vn.hocba.grading.regulation.domain.tt22.promotion;

import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.RuleOptions;

/**
 * The three conditions of promotion or completion (Thông tư 22/2021, Điều 12.1).
 *
 * @param conduct year conduct, after summer training, at least Đạt
 * @param learning year learning result, after re-assessment, at least Đạt
 * @param attendance at most 45 sessions absent in the year
 */
public record Promotion(boolean conduct, boolean learning, boolean attendance) {

    public static Promotion of(Attainment conduct, Attainment learning, int absences, RuleOptions options) {
        return new Promotion(
                conduct.atLeast(Attainment.SATISFACTORY),
                learning.atLeast(Attainment.SATISFACTORY),
                absences <= options.absencesAllowed());
    }

    public boolean granted() {
        return conduct && learning && attendance;
    }
}
