package vn.hocba.grading.regulation.domain.tt43;

import java.util.List;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.SubjectResult;
import vn.hocba.grading.regulation.domain.tt22.promotion.Remedies;

/**
 * What a learner may do in the summer: training when the year's conduct is Chưa đạt (Thông tư 43/2021, Điều 12), another
 * assessment in the scored subjects below 5.0 when learning is Chưa đạt (Điều 13). A comment subject decides no level, so
 * there is none to assess again in it [assumed].
 */
public final class LearnersRemedies {

    private LearnersRemedies() {}

    public static Remedies of(
            Attainment conductYear, Attainment conductNow, Attainment learning, List<SubjectResult> year) {
        return Remedies.of(conductYear, conductNow, learning, LearnersLevel.scored(year));
    }
}
