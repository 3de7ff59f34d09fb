package vn.hocba.grading.regulation.domain.tt43;

import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.tt22.promotion.Promotion;

/**
 * Promotion or completion (Thông tư 43/2021, Điều 11): conduct and learning of the year at least Đạt, at most 45 sessions
 * absent. The conditions are those of Thông tư 22/2021, Điều 12.1.
 */
public final class LearnersPromotion {

    private LearnersPromotion() {}

    public static Promotion of(Attainment conduct, Attainment learning, int absences, RuleOptions options) {
        return Promotion.of(conduct, learning, absences, options);
    }
}
