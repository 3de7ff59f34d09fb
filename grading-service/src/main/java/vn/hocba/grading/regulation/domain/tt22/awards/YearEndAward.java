package vn.hocba.grading.regulation.domain.tt22.awards;

import java.util.List;
import java.util.Optional;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/**
 * Titles at the end of the year (Thông tư 22/2021, Điều 15.1): conduct and learning Tốt; Xuất sắc with at least six year
 * averages from 9.0, Giỏi otherwise. What was reached by re-assessment in the summer earns no title.
 */
public final class YearEndAward {

    private static final Score NINE = Score.of("9.0");

    private YearEndAward() {}

    public static Optional<Award> of(
            Attainment conduct, Attainment learning, List<SubjectResult> year, RuleOptions options) {
        if (conduct != Attainment.GOOD || learning != Attainment.GOOD) {
            return Optional.empty();
        }
        long excellent = year.stream()
                .filter(result -> result.mark() instanceof Score score && score.atLeast(NINE))
                .count();
        return Optional.of(excellent >= options.subjectsRequired() ? Award.EXCELLENT_STUDENT : Award.GOOD_STUDENT);
    }
}
