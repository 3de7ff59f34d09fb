package vn.hocba.grading.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.sample.School;

/** What every roster does with facts that come late, twice, or in another order. */
public abstract class RosterContract {

    protected abstract Roster roster();

    protected abstract RosterFigures figures();

    @Test
    void givesBackWhatWasKept() {
        var facts = facts("r1", "10A1");
        roster().keep(facts, 1);
        roster().keep(pupil("p1", EnrolmentStatus.STUDYING, "r1"), 1);
        var schoolClass = roster().schoolClass("r1").orElseThrow();
        assertThat(schoolClass.facts()).isEqualTo(facts);
        assertThat(schoolClass.enrolled())
                .containsExactly(new Enrolled(
                        "p1", EnrolmentStatus.STUDYING, School.FIRST_DAY, null, "Trường THPT Trịnh Hoài Đức"));
        assertThat(roster().schoolClass("none")).isEmpty();
    }

    @Test
    void onlyNewerFactsOfAClassCount() {
        roster().keep(facts("r2", "B"), 2);
        roster().keep(facts("r2", "A"), 1);
        roster().keep(facts("r2", "C"), 2);
        assertThat(name("r2")).isEqualTo("B");
        roster().keep(facts("r2", "D"), 3);
        assertThat(name("r2")).isEqualTo("D");
    }

    @Test
    void onlyNewerFactsOfAPupilCount() {
        roster().keep(facts("r3", "A"), 1);
        roster().keep(pupil("p3", EnrolmentStatus.MOVED_AWAY, "r3"), 2);
        roster().keep(pupil("p3", EnrolmentStatus.STUDYING, "r3"), 1);
        assertThat(roster().schoolClass("r3").orElseThrow().studying()).isEmpty();
        roster().keep(pupil("p3", EnrolmentStatus.STUDYING, "r3"), 3);
        roster().keep(pupil("p3", EnrolmentStatus.STUDYING, "r3"), 3);
        assertThat(roster().schoolClass("r3").orElseThrow().studying()).hasSize(1);
    }

    @Test
    void pupilsMayComeBeforeTheirClass() {
        roster().keep(pupil("p4", EnrolmentStatus.STUDYING, "r4"), 1);
        assertThat(roster().schoolClass("r4")).isEmpty();
        roster().keep(facts("r4", "A"), 1);
        assertThat(roster().schoolClass("r4").orElseThrow().studying()).hasSize(1);
    }

    @Test
    void aPupilWhoIsNoLongerInAClassLeavesIt() {
        roster().keep(facts("r5", "A"), 1);
        roster().keep(facts("r6", "B"), 1);
        roster().keep(pupil("p5", EnrolmentStatus.STUDYING, "r5"), 1);
        roster().keep(pupil("p5", EnrolmentStatus.STUDYING, "r6"), 2);
        assertThat(roster().schoolClass("r5").orElseThrow().enrolled()).isEmpty();
        assertThat(roster().schoolClass("r6").orElseThrow().enrolled()).hasSize(1);
        roster().keep(pupil("p5", EnrolmentStatus.STUDYING, "r5"), 1);
        assertThat(roster().schoolClass("r5").orElseThrow().enrolled()).isEmpty();
    }

    @Test
    void aPupilIsInSeveralClassesOverTheYears() {
        roster().keep(facts("r7", "A"), 1);
        roster().keep(facts("r8", "B"), 1);
        roster().keep(pupil("p7", EnrolmentStatus.STUDYING, "r7", "r8"), 1);
        assertThat(roster().schoolClass("r7").orElseThrow().enrolled()).hasSize(1);
        assertThat(roster().schoolClass("r8").orElseThrow().enrolled()).hasSize(1);
    }

    @Test
    void countsClasses() {
        long before = figures().classesOfSchool(School.CODE);
        roster().keep(facts("r9", "A"), 1);
        roster().keep(pupil("p9", EnrolmentStatus.STUDYING, "not-known-yet"), 1);
        assertThat(figures().classesOfSchool(School.CODE)).isEqualTo(before + 1);
        assertThat(figures().classesOfSchool(School.OTHER)).isZero();
        assertThat(figures().classesOfLevel(SchoolLevel.UPPER_SECONDARY)).isPositive();
        assertThat(figures().classesOfLevel(SchoolLevel.PRIMARY)).isZero();
    }

    private String name(String classId) {
        return roster().schoolClass(classId).orElseThrow().facts().name();
    }

    private static ClassFacts facts(String classId, String name) {
        return new ClassFacts(
                classId,
                School.CODE,
                SchoolYear.of("2025-2026"),
                SchoolLevel.UPPER_SECONDARY,
                10,
                name,
                List.of(
                        new Assignment("", School.HOMEROOM, "Phạm Thị Thùy Dương", School.FIRST_DAY, null, true),
                        new Assignment(
                                "LI",
                                "79000701-GV-LI",
                                "Bùi Thị Tuyết Nhung",
                                School.FIRST_DAY,
                                LocalDate.of(2026, 1, 16),
                                false)));
    }

    private static PupilEnrolments pupil(String pupilId, EnrolmentStatus status, String... classes) {
        var byClass = new LinkedHashMap<String, Enrolled>();
        for (String classId : classes) {
            byClass.put(classId, new Enrolled(pupilId, status, School.FIRST_DAY, null, "Trường THPT Trịnh Hoài Đức"));
        }
        return new PupilEnrolments(pupilId, Map.copyOf(byClass));
    }
}
