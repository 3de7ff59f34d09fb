package vn.hocba.grading.yearresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.hocba.grading.sample.InMemoryYearResults;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.yearresult.application.CountSchool;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;

/** Every pupil of an approved class gets a year result, once. */
class FinalizingTests {

    private final School school = new School();
    private final InMemoryYearResults results = new InMemoryYearResults();
    private final FinalizeYearResults finalize = new FinalizeYearResults(school.books, results);

    @Test
    void makesOneForEachPupil() {
        school.closed("8").approve();
        assertThat(finalize.handle(School.CLASS)).isEqualTo(3);
        assertThat(results.stored.keySet())
                .containsExactlyInAnyOrder("an:2025-2026", "binh:2025-2026", "chau:2025-2026");
        assertThat(results.stored.get("an:2025-2026").version()).isEqualTo(1);
    }

    @Test
    void whoeverDiesInBetweenIsFollowedByTheRest() {
        school.closed("8").approve();
        results.diesAfter = 2;
        assertThatThrownBy(() -> finalize.handle(School.CLASS)).isInstanceOf(InMemoryYearResults.Died.class);
        assertThat(results.stored).hasSize(2);
        results.diesAfter = Integer.MAX_VALUE;
        assertThat(finalize.handle(School.CLASS)).isEqualTo(1);
        assertThat(finalize.handle(School.CLASS)).isZero();
        assertThat(results.stored).hasSize(3);
    }

    @Test
    void aClassThatIsNotApprovedIsBrokenMachinery() {
        school.closed("8");
        assertThatThrownBy(() -> finalize.handle(School.CLASS)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> finalize.handle("unknown")).isInstanceOf(IllegalStateException.class);
        assertThat(results.stored).isEmpty();
    }

    @Test
    void countsASchool() {
        var count = new CountSchool(school.roster, school.books, results);
        school.closed("8");
        assertThat(count.handle(School.CODE, School.manager())).contains(new CountSchool.Figures(1, 1, 0, 0));
        school.approve();
        finalize.handle(School.CLASS);
        assertThat(count.handle(School.CODE, School.manager())).contains(new CountSchool.Figures(1, 1, 1, 3));
        assertThat(count.handle(School.OTHER, School.manager())).isEmpty();
        assertThat(count.handle(School.CODE, School.teacherOf("LI"))).isEmpty();
    }
}
