package vn.hocba.grading.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.sample.School;
import vn.hocba.kit.security.Caller;

/** A right is a role together with a current assignment. */
class RightsTests {

    private static final Duty READ = new Duty.ReadClass();
    private static final Duty READ_LI = new Duty.ReadSubject("LI");
    private static final Duty RESULTS = new Duty.ReadResults();
    private static final Duty MARK_LI = new Duty.Mark("LI");
    private static final Duty CLOSE_LI = new Duty.CloseSubject("LI");
    private static final Duty HOMEROOM = new Duty.KeepHomeroom();
    private static final Duty APPROVE = new Duty.Approve();

    private final School school = new School().open();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "manager, 79000701-QL001, MANAGER, true, true, true, false, false, false, true",
        "academic staff, 79000701-HV001, ACADEMIC_STAFF, true, true, true, false, false, false, false",
        "homeroom teacher, 79000701-GV001, HOMEROOM_TEACHER, true, true, true, false, false, true, false",
        "the subject's teacher, 79000701-GV-LI, SUBJECT_TEACHER, true, true, false, true, true, false, false",
        "another subject's teacher, 79000701-GV-HOA, SUBJECT_TEACHER, true, false, false, false, false, false, false",
        "a teacher of other classes, 79000701-GV-XX, SUBJECT_TEACHER, false, false, false, false, false, false, false",
        "homeroom of another class, 79000701-GV002, HOMEROOM_TEACHER, false, false, false, false, false, false, false",
        "school administrator, 79000701-QT001, SCHOOL_ADMIN, false, false, false, false, false, false, false",
        "clerk, 79000701-VT001, CLERK, false, false, false, false, false, false, false",
        "the teacher without the role, 79000701-GV-LI, CLERK, false, false, false, false, false, false, false",
        "the homeroom teacher without the role, 79000701-GV001, MANAGER, true, true, true, false, false, false, true"
    })
    void dependOnRoleAndAssignment(
            String who,
            String staffId,
            String role,
            boolean read,
            boolean readSubject,
            boolean results,
            boolean mark,
            boolean close,
            boolean homeroom,
            boolean approve) {
        Caller caller = School.person(staffId, role);
        assertThat(may(caller, READ)).isEqualTo(read);
        assertThat(may(caller, READ_LI)).isEqualTo(readSubject);
        assertThat(may(caller, RESULTS)).isEqualTo(results);
        assertThat(may(caller, MARK_LI)).isEqualTo(mark);
        assertThat(may(caller, CLOSE_LI)).isEqualTo(close);
        assertThat(may(caller, HOMEROOM)).isEqualTo(homeroom);
        assertThat(may(caller, APPROVE)).isEqualTo(approve);
    }

    @Test
    void anotherSchoolsClassLooksLikeNone() {
        for (Duty duty : List.of(READ, READ_LI, RESULTS, MARK_LI, CLOSE_LI, HOMEROOM, APPROVE)) {
            Caller stranger = School.person("79000301-QL001", "MANAGER", "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
            assertThat(school.rights.of(stranger, School.CLASS, duty)).isEqualTo(new Access.Hidden());
            assertThat(school.rights.of(School.manager(), "unknown", duty)).isEqualTo(new Access.Hidden());
            Caller officer = new Caller("sub", "", "", java.util.Set.of("DEPARTMENT_OFFICER"));
            assertThat(school.rights.of(officer, School.CLASS, duty)).isEqualTo(new Access.Hidden());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-01-15T16:59:59Z, true", "2026-01-16T16:59:59Z, true", "2026-01-16T17:00:00Z, false"})
    void anAssignmentEndsWithItsLastDayInHoChiMinhCity(Instant now, boolean expected) {
        school.assign(
                2,
                List.of(new Assignment(
                        "LI", "79000701-GV-LI", "x", School.FIRST_DAY, LocalDate.of(2026, 1, 16), true)));
        school.clock.set(now);
        assertThat(may(School.teacherOf("LI"), MARK_LI)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-01-16T16:59:59Z, false", "2026-01-16T17:00:00Z, true"})
    void anAssignmentBeginsWithItsFirstDay(Instant now, boolean expected) {
        school.assign(2, List.of(new Assignment("LI", "79000701-GV-LI", "x", LocalDate.of(2026, 1, 17), null, true)));
        school.clock.set(now);
        assertThat(may(School.teacherOf("LI"), MARK_LI)).isEqualTo(expected);
    }

    @Test
    void whereSeveralTeachTheLeadCloses() {
        school.assign(
                2,
                List.of(
                        new Assignment("LI", "79000701-GV-LI", "x", School.FIRST_DAY, null, true),
                        new Assignment("LI", "79000701-GV-L2", "y", School.FIRST_DAY, null, false)));
        Caller second = School.person("79000701-GV-L2", "SUBJECT_TEACHER");
        assertThat(may(second, MARK_LI)).isTrue();
        assertThat(may(second, CLOSE_LI)).isFalse();
        assertThat(may(School.teacherOf("LI"), CLOSE_LI)).isTrue();
    }

    @Test
    void inPrimarySchoolTheHomeroomTeacherTeachesSubjects() {
        school.open(SchoolLevel.PRIMARY, 4, List.of());
        school.assign(2, List.of(new Assignment("TV", School.HOMEROOM, "x", School.FIRST_DAY, null, true)));
        Caller homeroom = School.person(School.HOMEROOM, "HOMEROOM_TEACHER");
        assertThat(may(homeroom, new Duty.Mark("TV"))).isTrue();
        assertThat(may(homeroom, new Duty.Mark("TOAN"))).isFalse();
        school.open();
        school.assign(2, List.of(new Assignment("LI", School.HOMEROOM, "x", School.FIRST_DAY, null, true)));
        assertThat(may(homeroom, MARK_LI)).isFalse();
    }

    @Test
    void theRoleIsKeptWithTheChange() {
        assertThat(school.rights.of(School.homeroom(), School.CLASS, HOMEROOM))
                .isInstanceOfSatisfying(
                        Access.Granted.class,
                        granted -> assertThat(granted.role()).isEqualTo("HOMEROOM_TEACHER"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "79000701-QL001, MANAGER, true",
        "79000701-HV001, ACADEMIC_STAFF, true",
        "79000701-GV001, HOMEROOM_TEACHER, false",
        "79000701-VT001, CLERK, false",
        "79000301-QL001, MANAGER, false",
        "79000301-QL001, DEPARTMENT_OFFICER, true"
    })
    void figuresAreForTheOffice(String staffId, String role, boolean expected) {
        assertThat(Rights.mayCount(School.person(staffId, role), School.CODE)).isEqualTo(expected);
    }

    private boolean may(Caller caller, Duty duty) {
        return switch (school.rights.of(caller, School.CLASS, duty)) {
            case Access.Granted _ -> true;
            case Access.Denied() -> false;
            case Access.Hidden() -> throw new AssertionError("hidden");
        };
    }
}
