package vn.hocba.grading.regulation.domain.tt22.learning;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/** The circular read a second time, in the plainest way: counts in tenths, loops, and nothing shared with the rules. */
final class NaiveCircular {

    private NaiveCircular() {}

    static Attainment level(List<SubjectResult> pupil) {
        int failed = 0;
        int lowest = 100;
        int from80 = 0;
        int from65 = 0;
        int from50 = 0;
        for (SubjectResult result : pupil) {
            if (result.mark() == PassMark.FAIL) {
                failed++;
            } else if (result.mark() instanceof Score score) {
                int tenths = score.value().movePointRight(1).intValueExact();
                lowest = Math.min(lowest, tenths);
                if (tenths >= 80) {
                    from80++;
                }
                if (tenths >= 65) {
                    from65++;
                }
                if (tenths >= 50) {
                    from50++;
                }
            }
        }
        if (failed == 0 && lowest >= 65 && from80 >= 6) {
            return Attainment.GOOD;
        }
        if (failed == 0 && lowest >= 50 && from65 >= 6) {
            return Attainment.FAIR;
        }
        if (failed <= 1 && from50 >= 6 && lowest >= 35) {
            return Attainment.SATISFACTORY;
        }
        return Attainment.UNSATISFACTORY;
    }

    /** Reading A: leave each subject out in turn. */
    static Attainment adjusted(List<SubjectResult> pupil) {
        Attainment base = level(pupil);
        for (int i = 0; i < pupil.size(); i++) {
            var others = new ArrayList<>(pupil);
            others.remove(i);
            Attainment candidate = level(others);
            boolean twoLower = (candidate == Attainment.GOOD
                            && (base == Attainment.SATISFACTORY || base == Attainment.UNSATISFACTORY))
                    || (candidate == Attainment.FAIR && base == Attainment.UNSATISFACTORY);
            if (twoLower) {
                return base == Attainment.SATISFACTORY ? Attainment.FAIR : Attainment.SATISFACTORY;
            }
        }
        return base;
    }
}
