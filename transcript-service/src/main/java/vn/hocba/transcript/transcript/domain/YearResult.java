package vn.hocba.transcript.transcript.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.register.domain.SchoolLevel;

/**
 * A pupil's final results of a school year, as grading-service tells them. Marks and levels are kept as they came;
 * nothing is computed here.
 *
 * @param version of the year result; a later one makes a new version of the transcript
 * @param completion code of a completed level of education, empty when none
 * @param movedInFrom the school that the pupil came from during the year, empty when none
 * @param correctionReason why a later version was made, empty for the first
 */
public record YearResult(
        String yearResultId,
        long version,
        String pupilId,
        String classId,
        String schoolCode,
        String schoolYear,
        SchoolLevel level,
        int grade,
        String className,
        String ruleSet,
        List<SubjectResult> subjects,
        @Nullable Conduct conduct,
        @Nullable Learning learning,
        @Nullable PrimaryResult primary,
        Absences absences,
        String decision,
        List<String> awards,
        String completion,
        String homeroomComment,
        Teacher homeroomTeacher,
        String movedInFrom,
        String correctionReason) {

    public YearResult {
        subjects = List.copyOf(subjects);
        awards = List.copyOf(awards);
        if (subjects.stream().map(SubjectResult::subjectCode).distinct().count() != subjects.size()) {
            throw new IllegalArgumentException("a subject appears twice");
        }
    }

    /** How a subject is assessed (Thông tư 22/2021, Điều 5; Thông tư 27/2020). */
    public enum Kind {
        SCORED,
        COMMENT,
        PRIMARY
    }

    /** Who taught, or had the class. */
    public record Teacher(String staffId, String fullName) {}

    /**
     * One line of the subject table; absent values are empty.
     *
     * @param afterRetest the result after re-assessment in summer (Thông tư 22/2021, Điều 14)
     * @param test the year-end test of a primary subject
     */
    public record SubjectResult(
            String subjectCode,
            Kind kind,
            String semester1,
            String semester2,
            String year,
            String afterRetest,
            String test,
            String comment,
            Teacher teacher) {

        public SubjectResult {
            if (!subjectCode.matches("[A-Z][A-Z0-9_]{0,15}")) {
                throw new IllegalArgumentException("not a subject code");
            }
        }
    }

    /** Conduct by semester and year (Thông tư 22/2021, Điều 8). */
    public record Conduct(String semester1, String semester2, String year, String afterTraining) {}

    /** Level of learning by semester and year (Thông tư 22/2021, Điều 9). */
    public record Learning(
            String semester1, String semester2, String year, String afterRetest, String adjustedBySubject) {}

    /** Qualities, competences and the result of the year in primary school (Thông tư 27/2020, Điều 9). */
    public record PrimaryResult(Map<String, String> qualities, Map<String, String> competences, String result) {}

    /** Days of absence with and without leave. */
    public record Absences(int excused, int unexcused) {

        public int total() {
            return excused + unexcused;
        }
    }
}
