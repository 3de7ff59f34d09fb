package vn.hocba.grading.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.correction.domain.Target;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.Replacement;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;

/** Two classes of one school, each with a pupil, and teachers who are, were and will be assigned. */
final class AccessFixture {

    static final String SCHOOL = "79000701";
    static final String OTHER_SCHOOL = "79000301";
    static final String CLASS = "access-10a1";
    static final String OTHER_CLASS = "access-10a2";
    static final String PUPIL = "an";
    static final String PUPIL_OF_THE_OTHER_CLASS = "binh";

    static final String CORRECTION = "access-correction";

    private final KeepRoster roster;
    private final Corrections corrections;
    private final LocalDate today;

    AccessFixture(KeepRoster roster, Corrections corrections, LocalDate today) {
        this.roster = roster;
        this.corrections = corrections;
        this.today = today;
    }

    void tell() {
        if (corrections.find(CORRECTION).isEmpty()) {
            corrections.add(requested());
        }
        LocalDate begin = today.minusMonths(3);
        tell(
                CLASS,
                PUPIL,
                List.of(
                        one("", "GV003", begin.minusYears(1), begin.minusDays(1), true),
                        one("", "GV001", begin, null, true),
                        one("LI", "GV-LI-OLD", begin, today.minusDays(1), true),
                        one("LI", "GV-LI", begin, null, true),
                        one("LI", "GV-LI2", begin, null, false),
                        one("LI", "GV-LI-NEW", today.plusDays(1), null, true),
                        one("HOA", "GV-HOA", begin, null, true)));
        tell(
                OTHER_CLASS,
                PUPIL_OF_THE_OTHER_CLASS,
                List.of(one("", "GV002", begin, null, true), one("LI", "GV-LI-B", begin, null, true)));
    }

    private void tell(String classId, String pupil, List<Assignment> assignments) {
        roster.handle(
                new ClassFacts(
                        classId,
                        SCHOOL,
                        SchoolYear.of("2026-2027"),
                        SchoolLevel.UPPER_SECONDARY,
                        10,
                        classId,
                        assignments),
                1);
        var enrolled = new Enrolled(pupil, EnrolmentStatus.STUDYING, today.minusMonths(3), null, "");
        roster.handle(new PupilEnrolments(pupil, Map.of(classId, enrolled)), 1);
    }

    /** Of a mark that is not stored any more: nobody's step brings it further. */
    private static Correction requested() {
        return Correction.requested(
                CORRECTION,
                new Target(CLASS, SCHOOL, "LI", PUPIL),
                List.of(new Replacement(Semester.SECOND, Optional.of(Cell.MIDTERM), "6.5", "9.5")),
                "Cộng nhầm",
                new Author(SCHOOL + "-GV-LI", "SUBJECT_TEACHER", Instant.now()),
                "LI");
    }

    private static Assignment one(String subject, String number, LocalDate from, @Nullable LocalDate to, boolean lead) {
        return new Assignment(subject, SCHOOL + "-" + number, "Giáo viên mẫu", from, to, lead);
    }
}
