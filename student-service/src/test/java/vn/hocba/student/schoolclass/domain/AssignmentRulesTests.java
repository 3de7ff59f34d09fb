package vn.hocba.student.schoolclass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffRole;

class AssignmentRulesTests {

    private static final LocalDate SEPTEMBER = Samples.FIRST_DAY;
    private static final Map<String, StaffMember> STAFF = staff(
            Samples.teacher("79000701-GV001"),
            Samples.teacher("79000701-GV002"),
            Samples.member("79000701-GV003", StaffRole.SUBJECT_TEACHER),
            Samples.member("79000701-GV004", StaffRole.HOMEROOM_TEACHER),
            Samples.left(Samples.teacher("79000701-GV005")),
            Samples.teacher("79000301-GV001"));

    private static Map<String, StaffMember> staff(StaffMember... members) {
        var staff = new HashMap<String, StaffMember>();
        for (StaffMember member : members) {
            staff.put(member.staffId(), member);
        }
        return staff;
    }

    private static Assignment person(String id, LocalDate from, @Nullable LocalDate to) {
        return new Assignment(id, "", from, to);
    }

    private static SubjectAssignment subject(String code, String id) {
        return new SubjectAssignment(code, person(id, SEPTEMBER, null), true);
    }

    private static List<Finding> check(SchoolClass schoolClass, WantedAssignments wanted) {
        return new AssignmentRules(schoolClass, STAFF, Samples.TODAY).check(wanted);
    }

    private static List<Finding> checkSubjects(SubjectAssignment... rows) {
        return check(Samples.schoolClass(), new WantedAssignments(null, List.of(rows)));
    }

    private static List<Finding> checkHomeroom(Assignment homeroom) {
        return check(Samples.schoolClass(), new WantedAssignments(homeroom, List.of()));
    }

    @Test
    void findsNothingWhereAllIsWell() {
        var wanted = new WantedAssignments(
                person("79000701-GV001", SEPTEMBER, null),
                List.of(subject("VAN", "79000701-GV001"), subject("TOAN", "79000701-GV003")));
        assertThat(check(Samples.schoolClass(), wanted)).isEmpty();
    }

    @Test
    void knowsTheSubjectsOfTheLevel() {
        assertThat(checkSubjects(subject("VAN", "79000701-GV001"), subject("KHTN", "79000701-GV001")))
                .containsExactly(new Finding("subjects[1].subjectCode", ClassFlaw.SUBJECT));
    }

    @Test
    void knowsThePeopleOfTheSchoolAndTheirWork() {
        assertThat(checkSubjects(
                        subject("VAN", "79000701-GV999"),
                        subject("TOAN", "79000301-GV001"),
                        subject("LI", "79000701-GV005"),
                        subject("HOA", "79000701-GV004")))
                .containsExactly(
                        new Finding("subjects[0].staffId", ClassFlaw.STAFF_UNKNOWN),
                        new Finding("subjects[1].staffId", ClassFlaw.STAFF_UNKNOWN),
                        new Finding("subjects[2].staffId", ClassFlaw.STAFF_INACTIVE),
                        new Finding("subjects[3].staffId", ClassFlaw.NO_SUBJECT_TEACHER));
        assertThat(checkHomeroom(person("79000701-GV003", SEPTEMBER, null)))
                .containsExactly(new Finding("homeroom.staffId", ClassFlaw.NO_HOMEROOM_TEACHER));
    }

    @Test
    void bindsTheFirstDayToTheSchoolYear() {
        assertThat(checkHomeroom(person("79000701-GV001", LocalDate.of(2025, 5, 31), null)))
                .containsExactly(new Finding("homeroom.from", ClassFlaw.FROM_TOO_EARLY));
        assertThat(checkHomeroom(person("79000701-GV001", LocalDate.of(2025, 6, 1), null)))
                .isEmpty();
        assertThat(checkHomeroom(person("79000701-GV001", LocalDate.of(2027, 8, 31), null)))
                .isEmpty();
        assertThat(checkHomeroom(person("79000701-GV001", LocalDate.of(2027, 9, 1), null)))
                .containsExactly(new Finding("homeroom.from", ClassFlaw.FROM_TOO_LATE));
    }

    @Test
    void wantsTheLastDayNotBeforeTheFirst() {
        assertThat(checkSubjects(new SubjectAssignment("VAN", person("79000701-GV001", SEPTEMBER, SEPTEMBER), true)))
                .isEmpty();
        assertThat(checkSubjects(new SubjectAssignment(
                        "VAN", person("79000701-GV001", SEPTEMBER, SEPTEMBER.minusDays(1)), true)))
                .containsExactly(new Finding("subjects[0].to", ClassFlaw.ENDS_BEFORE_IT_BEGINS));
    }

    @Test
    void refusesTheSamePersonTwiceAtTheSameTime() {
        assertThat(checkSubjects(subject("VAN", "79000701-GV001"), subject("VAN", "79000701-GV001")))
                .containsExactly(new Finding("subjects[1].staffId", ClassFlaw.TWICE));
        assertThat(checkSubjects(
                        new SubjectAssignment("VAN", person("79000701-GV001", SEPTEMBER, SEPTEMBER.plusDays(9)), true),
                        new SubjectAssignment("VAN", person("79000701-GV001", SEPTEMBER.plusDays(10), null), true)))
                .isEmpty();
    }

    @Test
    void takesHistoryBackThoughThePersonHasLeft() {
        var over = new SubjectAssignment(
                "VAN", new Assignment("79000701-GV005", "Tên cũ", SEPTEMBER, SEPTEMBER.plusDays(9)), true);
        SchoolClass known = Samples.schoolClass().assigned(null, List.of(), List.of(over));
        assertThat(check(known, new WantedAssignments(null, List.of(over)))).isEmpty();
        assertThat(check(Samples.schoolClass(), new WantedAssignments(null, List.of(over))))
                .containsExactly(new Finding("subjects[0].staffId", ClassFlaw.STAFF_INACTIVE));
    }

    @Test
    void allowsOneLeadOfASubjectAtATime() {
        var second = new SubjectAssignment("VAN", person("79000701-GV002", SEPTEMBER.plusDays(30), null), true);
        assertThat(leads(subject("VAN", "79000701-GV001"), second))
                .containsExactly(new Finding("subjects[1].lead", ClassFlaw.TWO_LEADS));
        assertThat(leads(subject("VAN", "79000701-GV001"), new SubjectAssignment("VAN", second.person(), false)))
                .isEmpty();
        var until = new SubjectAssignment("VAN", person("79000701-GV001", SEPTEMBER, SEPTEMBER.plusDays(29)), true);
        assertThat(leads(until, second)).isEmpty();
        var untilThatDay =
                new SubjectAssignment("VAN", person("79000701-GV001", SEPTEMBER, SEPTEMBER.plusDays(30)), true);
        assertThat(leads(untilThatDay, second)).hasSize(1);
    }

    @Test
    void allowsNoLeadWhereHistorySaysAnother() {
        var over = new SubjectAssignment("VAN", person("79000701-GV001", SEPTEMBER, SEPTEMBER.plusDays(30)), true);
        SchoolClass known = Samples.schoolClass().assigned(null, List.of(), List.of(over));
        var wanted = new WantedAssignments(null, List.of(subject("VAN", "79000701-GV002")));
        assertThat(AssignmentRules.checkLeads(wanted, Reassignment.of(known, wanted, Samples.TODAY)))
                .containsExactly(new Finding("subjects[0].lead", ClassFlaw.TWO_LEADS));
    }

    private static List<Finding> leads(SubjectAssignment... rows) {
        var wanted = new WantedAssignments(null, List.of(rows));
        return AssignmentRules.checkLeads(wanted, Reassignment.of(Samples.schoolClass(), wanted, Samples.TODAY));
    }
}
