package vn.hocba.grading.yearresult.adapter.out.mongo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.PupilResult.Primary;
import vn.hocba.grading.homeroom.domain.PupilResult.Secondary;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.TraitLevel;
import vn.hocba.grading.roster.domain.Teacher;
import vn.hocba.grading.yearresult.domain.YearResult;

/** The payload of grading.year-result.finalized.v1; what is absent is left out. */
record YearResultMessage(
        String yearResultId,
        long version,
        String pupilId,
        String classId,
        String schoolCode,
        String schoolYear,
        String level,
        int grade,
        String className,
        String ruleSet,
        List<SubjectMessage> subjects,
        @Nullable ConductMessage conduct,
        @Nullable LearningMessage learning,
        @Nullable PrimaryMessage primary,
        AbsencesMessage absences,
        String decision,
        List<String> awards,
        @Nullable String completion,
        @Nullable String homeroomComment,
        TeacherMessage homeroomTeacher,
        @Nullable String movedInFrom,
        @Nullable String correctionReason) {

    static YearResultMessage of(YearResult year) {
        YearEnd end = year.yearEnd();
        PupilResult result = year.result();
        Secondary secondary = result.secondary();
        Primary primary = result.primary();
        return new YearResultMessage(
                year.id(),
                year.version(),
                result.pupilId(),
                year.classId(),
                end.schoolCode(),
                end.schoolYear(),
                end.level().name(),
                end.grade(),
                end.className(),
                end.ruleSet(),
                result.subjects().stream().map(SubjectMessage::of).toList(),
                secondary == null ? null : ConductMessage.of(secondary),
                secondary == null ? null : LearningMessage.of(secondary),
                primary == null ? null : PrimaryMessage.of(primary),
                new AbsencesMessage(
                        result.absences().excused(), result.absences().unexcused()),
                result.decision().name(),
                result.awards().stream().map(Award::name).toList(),
                name(result.completion()),
                filled(result.comment()),
                TeacherMessage.of(end.homeroomTeacher()),
                filled(result.movedInFrom()),
                filled(year.correctionReason()));
    }

    record SubjectMessage(
            String subjectCode,
            String kind,
            String semester1,
            String semester2,
            String year,
            @Nullable String afterRetest,
            @Nullable String test,
            String comment,
            TeacherMessage teacher) {

        static SubjectMessage of(SubjectLine line) {
            Retest retest = line.retest();
            TestMark test = line.lastTest();
            return new SubjectMessage(
                    line.subjectCode(),
                    line.kind().name(),
                    line.semester1().text(),
                    line.semester2().text(),
                    line.year().text(),
                    retest == null ? null : retest.mark().text(),
                    test == null ? null : test.text(),
                    line.comment(),
                    TeacherMessage.of(line.teacher()));
        }
    }

    record TeacherMessage(String staffId, String fullName) {

        static TeacherMessage of(Teacher teacher) {
            return new TeacherMessage(teacher.staffId(), teacher.fullName());
        }
    }

    record ConductMessage(
            String semester1,
            String semester2,
            String year,
            @Nullable String afterTraining) {

        static ConductMessage of(Secondary secondary) {
            return new ConductMessage(
                    secondary.conduct1().name(),
                    secondary.conduct2().name(),
                    secondary.conductYear().name(),
                    name(secondary.conductAfterTraining()));
        }
    }

    record LearningMessage(
            String semester1,
            String semester2,
            String year,
            @Nullable String afterRetest,
            @Nullable String adjustedBySubject) {

        static LearningMessage of(Secondary secondary) {
            return new LearningMessage(
                    secondary.learning1().name(),
                    secondary.learning2().name(),
                    secondary.learningYear().name(),
                    name(secondary.learningAfterRetest()),
                    secondary.adjustedBySubject());
        }
    }

    record PrimaryMessage(Map<String, String> qualities, Map<String, String> competences, String result) {

        static PrimaryMessage of(Primary primary) {
            return new PrimaryMessage(
                    names(primary.qualities()),
                    names(primary.competences()),
                    primary.result().name());
        }
    }

    record AbsencesMessage(int excused, int unexcused) {}

    private static Map<String, String> names(Map<String, TraitLevel> traits) {
        var names = new LinkedHashMap<String, String>();
        traits.forEach((name, level) -> names.put(name, level.name()));
        return names;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
