package vn.hocba.grading.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionChange.Made;
import vn.hocba.grading.correction.domain.CorrectionState;
import vn.hocba.grading.correction.domain.CorrectionStep;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.correction.domain.Target;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.Replacement;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.sample.School;

/** What every store of corrections does. */
public abstract class CorrectionsContract {

    private static final Author HOMEROOM = new Author("cn", "HOMEROOM_TEACHER", School.MAY);
    private static final Author MANAGER = new Author("ht", "MANAGER", School.MAY);

    protected abstract Corrections corrections();

    @Test
    void givesBackWhatWasStoredAtEveryStep() {
        corrections().add(requested("1"));
        assertThat(corrections().find("1")).contains(requested("1").stored(1));
        assertThat(corrections().find("9")).isEmpty();
        Correction confirmed = step(((Made) find("1").confirm(HOMEROOM, CorrectionStep.HOMEROOM)).correction());
        Correction approved = step(((Made) confirmed.approve(MANAGER)).correction());
        Correction applied = step(((Made) approved.applied(MANAGER, 2)).correction());
        assertThat(applied.version()).isEqualTo(4);
        assertThat(applied.yearResultVersion()).isEqualTo(2);
        assertThat(applied.steps()).hasSize(4);
    }

    @Test
    void whoIsOvertakenStoresNothing() {
        corrections().add(requested("1"));
        Correction read = find("1");
        Made first = (Made) read.confirm(HOMEROOM, CorrectionStep.HOMEROOM);
        Made second = (Made) read.withdraw(new Author("gv", "SUBJECT_TEACHER", School.MAY), "Nhầm");
        assertThat(corrections().save(first.correction())).isTrue();
        assertThat(corrections().save(second.correction())).isFalse();
        assertThat(find("1").state()).isEqualTo(CorrectionState.CONFIRMED);
    }

    @Test
    void findsByClassSchoolAndState() {
        corrections().add(requested("2"));
        corrections().add(requested("1"));
        step(((Made) find("2").confirm(HOMEROOM, CorrectionStep.HOMEROOM)).correction());
        assertThat(corrections().openOf("c")).extracting(Correction::id).containsExactly("1", "2");
        assertThat(corrections().openOf("d")).isEmpty();
        assertThat(corrections().ofSchool(School.CODE, CorrectionState.REQUESTED, 10))
                .extracting(Correction::id)
                .containsExactly("1");
        assertThat(corrections().ofSchool(School.OTHER, CorrectionState.REQUESTED, 10))
                .isEmpty();
        step(((Made) find("2").approve(MANAGER)).correction());
        assertThat(corrections().approved(10)).extracting(Correction::id).containsExactly("2");
        step(((Made) find("2").applied(MANAGER, 1)).correction());
        assertThat(corrections().approved(10)).isEmpty();
        assertThat(corrections().openOf("c")).extracting(Correction::id).containsExactly("1");
        corrections().add(requested("3"));
        assertThat(corrections().ofSchool(School.CODE, CorrectionState.REQUESTED, 1))
                .extracting(Correction::id)
                .containsExactly("1");
    }

    private Correction find(String id) {
        return corrections().find(id).orElseThrow();
    }

    private Correction step(Correction next) {
        assertThat(corrections().save(next)).isTrue();
        assertThat(find(next.id())).isEqualTo(next.stored(next.version() + 1));
        return find(next.id());
    }

    private static Correction requested(String id) {
        return Correction.requested(
                id,
                new Target("c", School.CODE, "LI", "an"),
                List.of(
                        new Replacement(Semester.FIRST, Optional.of(Cell.regular(1)), "7.0", "8.0"),
                        new Replacement(Semester.SECOND, Optional.empty(), "", "Có cố gắng.")),
                "Nhập nhầm",
                new Author("gv", "SUBJECT_TEACHER", School.MAY),
                "LI");
    }
}
