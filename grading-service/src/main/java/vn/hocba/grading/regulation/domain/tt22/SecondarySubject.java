package vn.hocba.grading.regulation.domain.tt22;

import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;
import vn.hocba.grading.regulation.domain.tt22.averages.CommentResult;
import vn.hocba.grading.regulation.domain.tt22.averages.YearAverage;

/**
 * What is known of one subject at the end of the year.
 *
 * @param retest the result of the re-assessment, when one was held
 */
public record SecondarySubject(
        String subject,
        Mark semester1,
        Mark semester2,
        @Nullable Mark retest) {

    /** The year's result before any re-assessment. */
    public Mark year() {
        return switch (semester2) {
            case Score second
            when semester1 instanceof Score first ->
                YearAverage.of(first, second).value();
            case PassMark second -> CommentResult.year(second);
            default -> throw new IllegalArgumentException("both semesters of a subject have the same kind of result");
        };
    }

    public SubjectResult firstSemester() {
        return new SubjectResult(subject, semester1);
    }

    public SubjectResult secondSemester() {
        return new SubjectResult(subject, semester2);
    }

    public SubjectResult yearResult() {
        return new SubjectResult(subject, year());
    }

    /** The re-assessment's result replaces the year's (Thông tư 22/2021, Điều 14.2). */
    public SubjectResult yearResultAfterRetest() {
        return new SubjectResult(subject, retest == null ? year() : retest);
    }
}
