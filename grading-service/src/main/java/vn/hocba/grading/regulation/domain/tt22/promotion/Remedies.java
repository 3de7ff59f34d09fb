package vn.hocba.grading.regulation.domain.tt22.promotion;

import java.util.List;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/**
 * What a pupil may do in the summer.
 *
 * @param training summer training, year conduct being Chưa đạt (Thông tư 22/2021, Điều 13)
 * @param retest subjects to be assessed again (Điều 14)
 */
public record Remedies(boolean training, List<String> retest) {

    private static final Score PASSING = Score.of("5.0");

    public Remedies {
        retest = List.copyOf(retest);
    }

    /**
     * From the results as they were at the end of the year.
     *
     * @param conductNow after summer training, if there was any: Điều 14 asks for at least Đạt before a re-assessment
     */
    public static Remedies of(
            Attainment conductYear, Attainment conductNow, Attainment learning, List<SubjectResult> year) {
        boolean retestDue = learning == Attainment.UNSATISFACTORY && conductNow.atLeast(Attainment.SATISFACTORY);
        return new Remedies(
                conductYear == Attainment.UNSATISFACTORY,
                retestDue
                        ? year.stream()
                                .filter(Remedies::isFailed)
                                .map(SubjectResult::subject)
                                .toList()
                        : List.of());
    }

    /** Comment subjects Chưa đạt and scored subjects with a year average below 5.0. */
    private static boolean isFailed(SubjectResult result) {
        return result.mark() == PassMark.FAIL || (result.mark() instanceof Score score && !score.atLeast(PASSING));
    }
}
