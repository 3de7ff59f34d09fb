package vn.hocba.grading.homeroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.gradebook.application.GradebookAnswer;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.GradebookRefusal;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.grading.homeroom.domain.BookEntry;
import vn.hocba.grading.homeroom.domain.BookRefusal;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.Teacher;
import vn.hocba.grading.sample.School;

/** The homeroom book, closing a class and opening it again. */
class ClosingTests {

    private final School school = new School().open();

    @Test
    void theHomeroomBookKeepsWhatIsNotNamed() {
        school.keep(School.conduct("an", "GOOD", "FAIR"));
        school.keep(new BookEntry("an", null, "GOOD", null, 3, null, Map.of(), Map.of(), null));
        var row = school.books.find(School.CLASS).orElseThrow().of("an");
        assertThat(row.conduct1()).isEqualTo(Attainment.GOOD);
        assertThat(row.conduct2()).isEqualTo(Attainment.GOOD);
        assertThat(row.absencesExcused()).isEqualTo(1);
        assertThat(row.absencesUnexcused()).isEqualTo(3);
        assertThat(row.comment()).isEqualTo("Em ngoan.");
        assertThat(school.books.saved.get(1).changes())
                .extracting("field")
                .containsExactly("absencesUnexcused", "conduct2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an unknown level, VERY_GOOD, 0, conduct1, CONDUCT_UNKNOWN",
        "absences below zero, GOOD, -1, absencesExcused, ABSENCES_OUT_OF_RANGE",
        "absences above the year, GOOD, 401, absencesExcused, ABSENCES_OUT_OF_RANGE"
    })
    void theHomeroomBookRefusesAllOrNothing(String what, String conduct, int absences, String field, Fault fault) {
        var bad = new BookEntry("binh", conduct, null, absences, null, null, Map.of(), Map.of(), null);
        assertThat(school.keep(School.conduct("an", "GOOD", "GOOD"), bad))
                .isEqualTo(invalid(new FieldFault("rows[1]." + field, fault)));
        assertThat(school.books.find(School.CLASS)).isEmpty();
    }

    @Test
    void theHomeroomBookHasWhatTheLevelHas() {
        var primaryRow =
                new BookEntry("an", null, null, null, null, null, Map.of("yeuNuoc", "T"), Map.of("tuChu", "T"), true);
        assertThat(school.keep(primaryRow))
                .isEqualTo(invalid(
                        new FieldFault("rows[0].qualities.yeuNuoc", Fault.NOT_APPLICABLE),
                        new FieldFault("rows[0].competences.tuChu", Fault.NOT_APPLICABLE),
                        new FieldFault("rows[0].recognisedByTheClass", Fault.NOT_APPLICABLE)));
        school.open(SchoolLevel.PRIMARY, 2, List.of("TV"));
        assertThat(school.keep(School.conduct("an", "GOOD", "GOOD")))
                .isEqualTo(invalid(
                        new FieldFault("rows[0].conduct1", Fault.NOT_APPLICABLE),
                        new FieldFault("rows[0].conduct2", Fault.NOT_APPLICABLE)));
        var technology =
                new BookEntry("an", null, null, null, null, null, Map.of("yeuNuoc", "X"), Map.of("tinHoc", "T"), null);
        assertThat(school.keep(technology))
                .isEqualTo(invalid(
                        new FieldFault("rows[0].qualities.yeuNuoc", Fault.TRAIT_LEVEL_UNKNOWN),
                        new FieldFault("rows[0].competences.tinHoc", Fault.TRAIT_UNKNOWN)));
    }

    @Test
    void allSubjectsComeFirst() {
        school.markAll("8");
        school.closeGradebook.handle(School.CLASS, "VAN", OptionalLong.empty(), School.teacherOf("VAN"));
        var refused = (ClassAnswer.Refused) school.close();
        assertThat(refused.reason()).isEqualTo(BookRefusal.SUBJECTS_OPEN);
        assertThat(refused.faults())
                .hasSize(School.UPPER.size() - 1)
                .contains(new FieldFault("subjects[TOAN]", Fault.SUBJECT_OPEN))
                .doesNotContain(new FieldFault("subjects[VAN]", Fault.SUBJECT_OPEN));
    }

    @Test
    void thenTheHolesOfTheBook() {
        school.markAll("8");
        school.closeSubjects();
        school.keep(School.conduct("an", "GOOD", "GOOD"), School.conduct("binh", "GOOD", "GOOD"));
        school.keep(new BookEntry("chau", "GOOD", null, null, 0, null, Map.of(), Map.of(), null));
        assertThat(school.close())
                .isEqualTo(new ClassAnswer.Refused(
                        BookRefusal.HAS_HOLES,
                        List.of(
                                new FieldFault("rows[chau].conduct2", Fault.ENTRY_MISSING),
                                new FieldFault("rows[chau].absencesExcused", Fault.ENTRY_MISSING))));
    }

    @Test
    void closingJudgesEverybody() {
        school.closed("9");
        var result = school.result("an");
        assertThat(result.decision()).isEqualTo(Decision.PROMOTED);
        assertThat(result.awards()).containsExactly(Award.EXCELLENT_STUDENT);
        assertThat(result.subjects())
                .extracting(SubjectLine::subjectCode)
                .containsExactly(
                        "VAN", "TOAN", "NN1", "SU", "LI", "HOA", "SINH", "TIN", "GDQP", "GDTC", "HDTNHN", "GDDP");
        assertThat(result.subjects().getFirst().teacher()).isEqualTo(new Teacher("79000701-GV-VAN", "Giáo viên VAN"));
        var end = school.books.find(School.CLASS).orElseThrow().yearEnd();
        assertThat(end.ruleSet()).isEqualTo("TT22-2021");
        assertThat(end.homeroomTeacher().staffId()).isEqualTo(School.HOMEROOM);
        assertThat(end.results()).hasSize(3);
    }

    @Test
    void closingTwiceIsClosingOnce() {
        school.closed("9");
        long version = school.books.find(School.CLASS).orElseThrow().version();
        assertThat(school.close()).isEqualTo(new ClassAnswer.Done(ClassState.CLOSED, version));
        assertThat(school.keep(School.conduct("an", "FAIR", "FAIR")))
                .isEqualTo(new ClassAnswer.Refused(BookRefusal.CLASS_CLOSED, List.of()));
    }

    @Test
    void whoMovedAwayGetsNoResult() {
        school.markAll("8");
        school.enrol("chau", 2, EnrolmentStatus.MOVED_AWAY);
        school.closeSubjects();
        school.keep(School.conduct("an", "GOOD", "GOOD"), School.conduct("binh", "GOOD", "GOOD"));
        assertThat(school.close()).isInstanceOf(ClassAnswer.Done.class);
        assertThat(school.books.find(School.CLASS).orElseThrow().results())
                .extracting("pupilId")
                .containsExactly("an", "binh");
    }

    @Test
    void whoCameAfterASubjectWasClosedIsNotForgotten() {
        school.markAll("8");
        school.closeSubjects();
        school.enrol("dung", 1, EnrolmentStatus.STUDYING);
        school.keep(
                School.conduct("an", "GOOD", "GOOD"),
                School.conduct("binh", "GOOD", "GOOD"),
                School.conduct("chau", "GOOD", "GOOD"),
                School.conduct("dung", "GOOD", "GOOD"));
        var refused = (ClassAnswer.Refused) school.close();
        assertThat(refused.reason()).isEqualTo(BookRefusal.HAS_HOLES);
        assertThat(refused.faults())
                .contains(new FieldFault("subjects[VAN].rows[dung].semester1.midterm", Fault.MARK_MISSING));
    }

    @Test
    void aSubjectWithMarksDoesNotVanishWithItsTeacher() {
        school.markAll("8");
        var ended = new ArrayList<Assignment>();
        School.UPPER.forEach(subject -> ended.add(School.teaching(subject)));
        ended.removeIf(one -> one.subjectCode().equals("GDQP"));
        ended.add(new Assignment(
                "GDQP", "79000701-GV-GDQP", "Giáo viên GDQP", School.FIRST_DAY, LocalDate.of(2026, 3, 1), true));
        school.assign(2, ended);
        var refused = (ClassAnswer.Refused) school.close();
        assertThat(refused.faults()).contains(new FieldFault("subjects[GDQP]", Fault.SUBJECT_OPEN));
    }

    @Test
    void aTopicClusterIsNoSubjectAndAnUnknownSubjectIsTold() {
        school.assign(2, List.of(School.teaching("LI"), School.teaching("CD_LI"), School.teaching("KHTN")));
        var refused = (ClassAnswer.Refused) school.close();
        assertThat(refused.faults())
                .containsExactly(
                        new FieldFault("subjects[LI]", Fault.SUBJECT_OPEN),
                        new FieldFault("subjects[KHTN]", Fault.SUBJECT_UNKNOWN));
    }

    @Test
    void anEmptyClassCannotBeClosed() {
        School.PUPILS.forEach(pupil -> school.enrol(pupil, 2, EnrolmentStatus.LEFT));
        assertThat(school.close()).isEqualTo(new ClassAnswer.Refused(BookRefusal.CLASS_EMPTY, List.of()));
    }

    @Test
    void aYearBeforeTheCircularHasNoRules() {
        var assignments =
                List.of(new Assignment("", School.HOMEROOM, "x", School.FIRST_DAY, null, true), School.teaching("VAN"));
        school.roster.keep(
                new ClassFacts(
                        School.CLASS,
                        School.CODE,
                        SchoolYear.of("2021-2022"),
                        SchoolLevel.UPPER_SECONDARY,
                        10,
                        "10A1",
                        assignments),
                2);
        assertThat(school.close()).isEqualTo(new ClassAnswer.Refused(BookRefusal.NO_RULE_SET, List.of()));
    }

    @Test
    void aManagerOpensTheClassAgainInOneWrite() {
        school.closed("9");
        int writes = school.books.saved.size();
        assertThat(school.reopen("LI")).isInstanceOf(ClassAnswer.Done.class);
        assertThat(school.books.saved).hasSize(writes + 1);
        assertThat(school.books.saved.getLast().step().reason()).isEqualTo("Nhập nhầm điểm");
        assertThat(school.books.find(School.CLASS).orElseThrow().results()).isEmpty();
        assertThat(school.mark("HOA", "an", "1"))
                .isEqualTo(new GradebookAnswer.Refused(GradebookRefusal.CLOSED, List.of()));
        assertThat(school.mark("LI", "an", "1")).isInstanceOf(GradebookAnswer.Done.class);
        var refused = (ClassAnswer.Refused) school.close();
        assertThat(refused.faults()).containsExactly(new FieldFault("subjects[LI]", Fault.SUBJECT_OPEN));
        school.closeSubjects();
        assertThat(school.close()).isInstanceOf(ClassAnswer.Done.class);
        assertThat(school.result("an").awards()).isEmpty();
        assertThat(school.result("binh").awards()).containsExactly(Award.EXCELLENT_STUDENT);
    }

    @Test
    void withoutNamesAllSubjectsAreOpenedAgain() {
        school.closed("9");
        school.reopen();
        for (String subject : School.UPPER) {
            String mark =
                    subject.startsWith("GDT") || subject.startsWith("HD") || subject.startsWith("GDDP") ? "PASS" : "8";
            assertThat(school.mark(subject, Semester.FIRST, List.of(school.full(subject, "an", mark))))
                    .isInstanceOf(GradebookAnswer.Done.class);
        }
    }

    @Test
    void aSubjectClosedByMistakeCanBeOpenedBeforeTheClassIsClosed() {
        school.mark("LI", "an", "8");
        school.mark("LI", "binh", "8");
        school.mark("LI", "chau", "8");
        school.closeGradebook.handle(School.CLASS, "LI", OptionalLong.empty(), School.teacherOf("LI"));
        assertThat(school.mark("LI", "an", "7")).isInstanceOf(GradebookAnswer.Refused.class);
        school.reopen("LI");
        assertThat(school.mark("LI", "an", "7")).isInstanceOf(GradebookAnswer.Done.class);
    }

    @Test
    void aSubjectThatTheClassDoesNotHaveCannotBeOpened() {
        assertThat(school.reopen("LI", "NN2")).isEqualTo(invalid(new FieldFault("subjects[1]", Fault.SUBJECT_UNKNOWN)));
    }

    @Test
    void aSubjectOpenedDuringTheClosingStopsIt() {
        school.markAll("9");
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(School.conduct(pupil, "GOOD", "GOOD")));
        boolean[] opened = {false};
        school.books.beforeSave = () -> {
            if (!opened[0]) {
                opened[0] = true;
                school.reopen("LI");
            }
        };
        var refused = (ClassAnswer.Refused) school.close();
        assertThat(refused.reason()).isEqualTo(BookRefusal.SUBJECTS_OPEN);
        assertThat(school.books.find(School.CLASS).orElseThrow().state()).isEqualTo(ClassState.OPEN);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"T, T, HTXS", "T, D, HT", "H, T, HT", "C, T, CHT", "T, C, CHT"})
    void primaryClassesAreJudgedByTheirCircular(String level, String trait, PrimaryResult expected) {
        school.open(SchoolLevel.PRIMARY, 5, School.PRIMARY);
        school.markAll(level);
        school.closeSubjects();
        School.PUPILS.forEach(pupil -> school.keep(school.traits(pupil, trait, false)));
        assertThat(school.close()).isInstanceOf(ClassAnswer.Done.class);
        var result = school.result("an");
        assertThat(result.primary().result()).isEqualTo(expected);
        assertThat(result.primary().competences()).hasSize(10);
        assertThat(result.completion()).isEqualTo(expected == PrimaryResult.CHT ? null : Completion.PRIMARY_COMPLETED);
    }

    private static ClassAnswer invalid(FieldFault... faults) {
        return new ClassAnswer.Refused(BookRefusal.INVALID, List.of(faults));
    }
}
