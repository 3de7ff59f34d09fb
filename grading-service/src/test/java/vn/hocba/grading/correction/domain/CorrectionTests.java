package vn.hocba.grading.correction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.correction.domain.CorrectionChange.Made;
import vn.hocba.grading.correction.domain.CorrectionChange.Refused;
import vn.hocba.grading.correction.domain.CorrectionChange.Unchanged;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.Replacement;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.sample.School;

class CorrectionTests {

    private static final Author TEACHER = author("gv", "SUBJECT_TEACHER");
    private static final Author HOMEROOM = author("cn", "HOMEROOM_TEACHER");
    private static final Author MANAGER = author("ht", "MANAGER");
    private static final Target TARGET = new Target("c", "79000701", "LI", "an");

    @Test
    void threePeopleBringItThrough() {
        Correction applied = made(approved().applied(MANAGER, 2));
        assertThat(applied.state()).isEqualTo(CorrectionState.APPLIED);
        assertThat(applied.yearResultVersion()).isEqualTo(2);
        assertThat(applied.steps().stream().map(CorrectionStep::state))
                .containsExactly(
                        CorrectionState.REQUESTED,
                        CorrectionState.CONFIRMED,
                        CorrectionState.APPROVED,
                        CorrectionState.APPLIED);
        assertThat(applied.steps().stream().map(step -> step.by().staffId())).containsExactly("gv", "cn", "ht", "ht");
        assertThat(applied.steps().stream().map(CorrectionStep::assignment)).containsExactly("LI", "homeroom", "", "");
        assertThat(applied.steps().getFirst().reason()).isEqualTo("Nhập nhầm");
    }

    @Test
    void whoRequestsNeitherConfirmsNorApprovesNorRejects() {
        assertThat(requested().confirm(TEACHER, "homeroom")).isEqualTo(new Refused(CorrectionRefusal.OWN_REQUEST));
        assertThat(confirmed().approve(TEACHER)).isEqualTo(new Refused(CorrectionRefusal.OWN_REQUEST));
        assertThat(requested().reject(TEACHER, "", "x")).isEqualTo(new Refused(CorrectionRefusal.OWN_REQUEST));
        assertThat(confirmed().reject(TEACHER, "", "x")).isEqualTo(new Refused(CorrectionRefusal.OWN_REQUEST));
    }

    @Test
    void whoConfirmsDoesNotApprove() {
        assertThat(confirmed().approve(HOMEROOM)).isEqualTo(new Refused(CorrectionRefusal.SAME_PERSON));
    }

    @Test
    void nothingIsApprovedBeforeItIsConfirmed() {
        assertThat(requested().approve(MANAGER)).isEqualTo(new Refused(CorrectionRefusal.NOT_CONFIRMED));
    }

    @Test
    void aRepeatedStepChangesNothing() {
        assertThat(confirmed().confirm(HOMEROOM, "homeroom")).isInstanceOf(Unchanged.class);
        assertThat(approved().confirm(HOMEROOM, "homeroom")).isInstanceOf(Unchanged.class);
        assertThat(approved().approve(MANAGER)).isInstanceOf(Unchanged.class);
        assertThat(approved().approve(author("ht2", "MANAGER"))).isEqualTo(new Refused(CorrectionRefusal.DECIDED));
        assertThat(confirmed().confirm(author("cn2", "HOMEROOM_TEACHER"), "homeroom"))
                .isEqualTo(new Refused(CorrectionRefusal.DECIDED));
        Correction applied = made(approved().applied(MANAGER, 2));
        assertThat(applied.applied(MANAGER, 3)).isEqualTo(new Unchanged(applied));
        assertThat(applied.overtaken(MANAGER)).isEqualTo(new Unchanged(applied));
    }

    @ParameterizedTest
    @CsvSource({"REJECTED", "WITHDRAWN", "OVERTAKEN"})
    void nothingComesOfWhatHasEnded(CorrectionState state) {
        Correction ended = switch (state) {
            case REJECTED -> made(confirmed().reject(MANAGER, "", "Không đủ căn cứ"));
            case WITHDRAWN -> made(confirmed().withdraw(TEACHER, "Đề nghị nhầm"));
            default -> made(approved().overtaken(MANAGER));
        };
        assertThat(ended.state()).isEqualTo(state);
        assertThat(ended.state().isOpen()).isFalse();
        assertThat(ended.confirm(HOMEROOM, "homeroom")).isEqualTo(new Refused(CorrectionRefusal.ENDED));
        assertThat(ended.approve(MANAGER)).isEqualTo(new Refused(CorrectionRefusal.ENDED));
        if (state != CorrectionState.REJECTED) {
            assertThat(ended.reject(MANAGER, "", "x")).isEqualTo(new Refused(CorrectionRefusal.ENDED));
        }
        if (state != CorrectionState.WITHDRAWN) {
            assertThat(ended.withdraw(TEACHER, "x")).isEqualTo(new Refused(CorrectionRefusal.ENDED));
        }
    }

    @Test
    void whatIsApprovedIsNeitherRejectedNorWithdrawn() {
        assertThat(approved().reject(MANAGER, "", "x")).isEqualTo(new Refused(CorrectionRefusal.DECIDED));
        assertThat(approved().withdraw(TEACHER, "x")).isEqualTo(new Refused(CorrectionRefusal.DECIDED));
    }

    @Test
    void twoTouchTheSameOnlyWithOneFieldInCommon() {
        Correction open = requested();
        assertThat(open.touchesAny(TARGET, List.of(replacement(Semester.FIRST))))
                .isTrue();
        assertThat(open.touchesAny(TARGET, List.of(replacement(Semester.SECOND))))
                .isFalse();
        assertThat(open.touchesAny(new Target("c", "79000701", "LI", "binh"), List.of(replacement(Semester.FIRST))))
                .isFalse();
    }

    private static Correction requested() {
        return Correction.requested("id", TARGET, List.of(replacement(Semester.FIRST)), "Nhập nhầm", TEACHER, "LI");
    }

    private static Correction confirmed() {
        return made(requested().confirm(HOMEROOM, CorrectionStep.HOMEROOM));
    }

    private static Correction approved() {
        return made(confirmed().approve(MANAGER));
    }

    private static Replacement replacement(Semester semester) {
        return new Replacement(semester, Optional.of(Cell.MIDTERM), "7.0", "8.0");
    }

    private static Correction made(CorrectionChange change) {
        return ((Made) change).correction();
    }

    private static Author author(String staffId, String role) {
        return new Author(staffId, role, School.MAY);
    }
}
