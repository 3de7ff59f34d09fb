package vn.hocba.grading.homeroom.domain;

import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.SubjectKind;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.tt22.SecondarySubject;
import vn.hocba.grading.roster.domain.Teacher;

/**
 * A subject's line in a pupil's results.
 *
 * @param test the year-end test of a primary subject that has one
 * @param comment empty when there is none
 * @param retest the re-assessment that counts, when there was one
 */
public record SubjectLine(
        String subjectCode,
        SubjectKind kind,
        Mark semester1,
        Mark semester2,
        @Nullable TestMark test,
        String comment,
        Teacher teacher,
        @Nullable Retest retest) {

    /** The year's result before any re-assessment; a primary year is what its end is (Thông tư 27/2020, Điều 9.1). */
    public Mark year() {
        return switch (kind) {
            case SCORED, COMMENT -> secondary().year();
            case PRIMARY -> semester2;
        };
    }

    /** The last test, if it was repeated. */
    public @Nullable TestMark lastTest() {
        return retest == null || retest.test() == null ? test : retest.test();
    }

    SecondarySubject secondary() {
        return new SecondarySubject(subjectCode, semester1, semester2, retest == null ? null : retest.mark());
    }

    SubjectLine with(@Nullable Retest held) {
        return new SubjectLine(subjectCode, kind, semester1, semester2, test, comment, teacher, held);
    }
}
