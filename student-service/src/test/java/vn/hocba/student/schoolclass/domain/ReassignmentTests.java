package vn.hocba.student.schoolclass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocba.student.sample.Samples;

class ReassignmentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 5);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 17);

    private static Assignment person(String id, LocalDate from, @Nullable LocalDate to) {
        return new Assignment(id, "Họ tên " + id, from, to);
    }

    private static SubjectAssignment lead(String subject, String id, LocalDate from) {
        return new SubjectAssignment(subject, person(id, from, null), true);
    }

    private static SubjectAssignment ended(String subject, String id, LocalDate from, LocalDate to) {
        return new SubjectAssignment(subject, person(id, from, to), true);
    }

    private static SchoolClass with(@Nullable Assignment homeroom, SubjectAssignment... subjects) {
        return Samples.schoolClass().assigned(homeroom, List.of(), List.of(subjects));
    }

    private static SchoolClass reassigned(
            SchoolClass before, @Nullable Assignment homeroom, SubjectAssignment... subjects) {
        return Reassignment.of(before, new WantedAssignments(homeroom, List.of(subjects)), TODAY);
    }

    @Test
    void endsAReplacedHomeroomTeacherTheDayBeforeTheSuccessorBegins() {
        SchoolClass next = reassigned(with(person("a", SEPTEMBER, null)), person("b", JANUARY, null));
        assertThat(next.homeroom()).isEqualTo(person("b", JANUARY, null));
        assertThat(next.formerHomerooms()).containsExactly(person("a", SEPTEMBER, JANUARY.minusDays(1)));
        assertThat(next.isHomeroomTeacher("a", JANUARY.minusDays(1))).isTrue();
        assertThat(next.isHomeroomTeacher("a", JANUARY)).isFalse();
        assertThat(next.isHomeroomTeacher("b", JANUARY.minusDays(1))).isFalse();
        assertThat(next.isHomeroomTeacher("b", JANUARY)).isTrue();
    }

    @Test
    void endsAHomeroomTeacherWithoutSuccessorYesterday() {
        SchoolClass next = reassigned(with(person("a", SEPTEMBER, null)), null);
        assertThat(next.homeroom()).isNull();
        assertThat(next.formerHomerooms()).containsExactly(person("a", SEPTEMBER, TODAY.minusDays(1)));
    }

    @Test
    void takesOutAHomeroomTeacherWhoNeverHadTheClass() {
        SchoolClass next = reassigned(with(person("a", SEPTEMBER, null)), person("b", SEPTEMBER, null));
        assertThat(next.homeroom()).isEqualTo(person("b", SEPTEMBER, null));
        assertThat(next.formerHomerooms()).isEmpty();
    }

    @Test
    void correctsTheFirstDayOfTheSameHomeroomTeacher() {
        LocalDate earlier = SEPTEMBER.minusDays(10);
        SchoolClass next = reassigned(with(person("a", SEPTEMBER, null)), person("a", earlier, null));
        assertThat(next.homeroom()).isEqualTo(person("a", earlier, null));
        assertThat(next.formerHomerooms()).isEmpty();
    }

    @Test
    void keepsFormerHomeroomTeachersForGood() {
        SchoolClass second = reassigned(with(person("a", SEPTEMBER, null)), person("b", JANUARY, null));
        SchoolClass third = reassigned(second, person("c", JANUARY.plusMonths(1), null));
        assertThat(third.formerHomerooms()).extracting(Assignment::staffId).containsExactly("a", "b");
    }

    @Test
    void endsAReplacedSubjectTeacherTheDayBeforeTheSuccessorBegins() {
        SchoolClass next = reassigned(with(null, lead("VAN", "a", SEPTEMBER)), null, lead("VAN", "b", JANUARY));
        assertThat(next.subjects())
                .containsExactly(ended("VAN", "a", SEPTEMBER, JANUARY.minusDays(1)), lead("VAN", "b", JANUARY));
    }

    @Test
    void endsASubjectTeacherWithoutSuccessorYesterday() {
        SchoolClass next = reassigned(
                with(null, lead("VAN", "a", SEPTEMBER), lead("TOAN", "a", SEPTEMBER)),
                null,
                lead("TOAN", "a", SEPTEMBER));
        assertThat(next.subjects())
                .containsExactly(ended("VAN", "a", SEPTEMBER, TODAY.minusDays(1)), lead("TOAN", "a", SEPTEMBER));
    }

    @Test
    void takesOutASubjectTeacherWhoNeverTaught() {
        SchoolClass next = reassigned(with(null, lead("VAN", "a", SEPTEMBER)), null, lead("VAN", "b", SEPTEMBER));
        assertThat(next.subjects()).containsExactly(lead("VAN", "b", SEPTEMBER));
        SchoolClass left = reassigned(with(null, lead("VAN", "a", TODAY)), null);
        assertThat(left.subjects()).isEmpty();
    }

    @Test
    void keepsHistoryThatIsNotSentAgain() {
        SchoolClass before = with(
                null, ended("VAN", "a", SEPTEMBER, SEPTEMBER.plusDays(9)), lead("VAN", "b", SEPTEMBER.plusDays(10)));
        SchoolClass next = reassigned(before, null, lead("VAN", "b", SEPTEMBER.plusDays(10)));
        assertThat(next).isEqualTo(before);
    }

    @Test
    void keepsHistoryThatIsSentBack() {
        SchoolClass before = with(
                null, ended("VAN", "a", SEPTEMBER, SEPTEMBER.plusDays(9)), lead("VAN", "b", SEPTEMBER.plusDays(10)));
        SchoolClass next = reassigned(before, null, before.subjects().toArray(SubjectAssignment[]::new));
        assertThat(next).isEqualTo(before);
    }

    @Test
    void letsSomebodyComeBack() {
        SchoolClass before = with(null, ended("VAN", "a", SEPTEMBER, SEPTEMBER.plusDays(9)));
        SchoolClass next = reassigned(before, null, lead("VAN", "a", JANUARY));
        assertThat(next.subjects())
                .containsExactly(ended("VAN", "a", SEPTEMBER, SEPTEMBER.plusDays(9)), lead("VAN", "a", JANUARY));
    }

    @Test
    void takesTheNewLeadNotTheColleagueForTheSuccessor() {
        var colleague = new SubjectAssignment("VAN", person("c", SEPTEMBER.plusDays(3), null), false);
        SchoolClass next =
                reassigned(with(null, lead("VAN", "a", SEPTEMBER)), null, colleague, lead("VAN", "b", JANUARY));
        assertThat(next.subjects()).contains(ended("VAN", "a", SEPTEMBER, JANUARY.minusDays(1)));
    }

    @Test
    void changesNothingWhenTheSameIsSentAgain() {
        SchoolClass before = with(person("a", SEPTEMBER, null), lead("VAN", "a", SEPTEMBER));
        assertThat(reassigned(before, person("a", SEPTEMBER, null), lead("VAN", "a", SEPTEMBER)))
                .isEqualTo(before);
    }
}
