package vn.hocba.transcript.transcript.adapter.in.messaging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.Absences;
import vn.hocba.transcript.transcript.domain.YearResult.Conduct;
import vn.hocba.transcript.transcript.domain.YearResult.Kind;
import vn.hocba.transcript.transcript.domain.YearResult.Learning;
import vn.hocba.transcript.transcript.domain.YearResult.PrimaryResult;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;
import vn.hocba.transcript.transcript.domain.YearResult.Teacher;

/** What is read of grading.year-result.finalized.v1. */
record YearResultMessage(
        @Nullable String yearResultId,
        long version,
        @Nullable String pupilId,
        @Nullable String classId,
        @Nullable String schoolCode,
        @Nullable String schoolYear,
        @Nullable String level,
        int grade,
        @Nullable String className,
        @Nullable String ruleSet,
        @Nullable List<SubjectMessage> subjects,
        @Nullable ConductMessage conduct,
        @Nullable LearningMessage learning,
        @Nullable PrimaryMessage primary,
        @Nullable AbsencesMessage absences,
        @Nullable String decision,
        @Nullable List<String> awards,
        @Nullable String completion,
        @Nullable String homeroomComment,
        @Nullable TeacherMessage homeroomTeacher,
        @Nullable String movedInFrom,
        @Nullable String correctionReason) {

    /** Fails with an IllegalArgumentException when a fact is missing. */
    YearResult toResult() {
        if (version < 1 || subjects == null || subjects.isEmpty() || homeroomTeacher == null) {
            throw new IllegalArgumentException("not a finished year result");
        }
        return new YearResult(
                required(yearResultId, "yearResultId"),
                version,
                required(pupilId, "pupilId"),
                required(classId, "classId"),
                required(schoolCode, "schoolCode"),
                required(schoolYear, "schoolYear"),
                SchoolLevel.valueOf(required(level, "level")),
                grade,
                required(className, "className"),
                required(ruleSet, "ruleSet"),
                subjects.stream().map(SubjectMessage::toSubject).toList(),
                conduct == null ? null : conduct.toConduct(),
                learning == null ? null : learning.toLearning(),
                primary == null ? null : primary.toPrimary(),
                absences == null ? new Absences(0, 0) : new Absences(absences.excused(), absences.unexcused()),
                required(decision, "decision"),
                awards == null ? List.of() : awards,
                optional(completion),
                optional(homeroomComment),
                homeroomTeacher.toTeacher(),
                optional(movedInFrom),
                optional(correctionReason));
    }

    record SubjectMessage(
            @Nullable String subjectCode,
            @Nullable String kind,
            @Nullable String semester1,
            @Nullable String semester2,
            @Nullable String year,
            @Nullable String afterRetest,
            @Nullable String test,
            @Nullable String comment,
            @Nullable TeacherMessage teacher) {

        SubjectResult toSubject() {
            if (teacher == null) {
                throw new IllegalArgumentException("teacher");
            }
            return new SubjectResult(
                    required(subjectCode, "subjectCode"),
                    Kind.valueOf(required(kind, "kind")),
                    optional(semester1),
                    optional(semester2),
                    optional(year),
                    optional(afterRetest),
                    optional(test),
                    optional(comment),
                    teacher.toTeacher());
        }
    }

    record TeacherMessage(
            @Nullable String staffId, @Nullable String fullName) {

        Teacher toTeacher() {
            return new Teacher(required(staffId, "staffId"), optional(fullName));
        }
    }

    record ConductMessage(
            @Nullable String semester1,
            @Nullable String semester2,
            @Nullable String year,
            @Nullable String afterTraining) {

        Conduct toConduct() {
            return new Conduct(optional(semester1), optional(semester2), optional(year), optional(afterTraining));
        }
    }

    record LearningMessage(
            @Nullable String semester1,
            @Nullable String semester2,
            @Nullable String year,
            @Nullable String afterRetest,
            @Nullable String adjustedBySubject) {

        Learning toLearning() {
            return new Learning(
                    optional(semester1),
                    optional(semester2),
                    optional(year),
                    optional(afterRetest),
                    optional(adjustedBySubject));
        }
    }

    record PrimaryMessage(
            @Nullable Map<String, String> qualities,
            @Nullable Map<String, String> competences,
            @Nullable String result) {

        PrimaryResult toPrimary() {
            return new PrimaryResult(
                    qualities == null ? Map.of() : Map.copyOf(qualities),
                    competences == null ? Map.of() : Map.copyOf(competences),
                    required(result, "result"));
        }
    }

    record AbsencesMessage(int excused, int unexcused) {}

    private static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field);
        }
        return value;
    }

    private static String optional(@Nullable String value) {
        return value == null ? "" : value;
    }
}
