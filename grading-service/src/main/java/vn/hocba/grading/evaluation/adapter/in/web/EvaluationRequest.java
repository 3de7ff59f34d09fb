package vn.hocba.grading.evaluation.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.evaluation.domain.EvaluationEntry;
import vn.hocba.grading.evaluation.domain.EvaluationEntry.RetestEntry;
import vn.hocba.grading.evaluation.domain.EvaluationEntry.SubjectEntry;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.homeroom.domain.BookEntry;

/**
 * Years to be judged.
 *
 * @param ruleSet for all pupils; without it the regulation of the school year, or the newest one
 */
record EvaluationRequest(
        @Nullable @Size(max = 64) String ruleSet,
        @Nullable @Size(max = 20) String schoolYear,
        @NotNull @Size(min = 1, max = MOST_PUPILS) List<@Valid @NotNull PupilRequest> pupils) {

    static final int MOST_PUPILS = 1000;
    private static final int MOST_SUBJECTS = 40;

    List<EvaluationEntry> toEntries() {
        return pupils.stream().map(pupil -> pupil.toEntry(schoolYear, ruleSet)).toList();
    }

    /**
     * One pupil's year.
     *
     * @param pupilId what the answer calls the pupil; nothing is looked up
     */
    record PupilRequest(
            @NotBlank @Size(max = 64) String pupilId,
            @NotBlank @Size(max = 40) String level,
            @NotNull Integer grade,
            @NotNull @Size(min = 1, max = MOST_SUBJECTS) List<@Valid @NotNull SubjectRequest> subjects,
            @Nullable @Size(max = 20) String conduct1,
            @Nullable @Size(max = 20) String conduct2,
            @Nullable @Size(max = 20) String conductAfterTraining,
            @Nullable Integer absencesExcused,
            @Nullable Integer absencesUnexcused,
            @Nullable @Size(max = 20) Map<String, @NotNull String> qualities,
            @Nullable @Size(max = 20) Map<String, @NotNull String> competences,
            @Nullable Boolean recognisedByTheClass) {

        EvaluationEntry toEntry(@Nullable String year, @Nullable String rules) {
            return new EvaluationEntry(
                    level,
                    grade,
                    year,
                    rules,
                    subjects.stream().map(SubjectRequest::toEntry).toList(),
                    new BookEntry(
                            pupilId,
                            conduct1,
                            conduct2,
                            absencesExcused,
                            absencesUnexcused,
                            null,
                            qualities == null ? Map.of() : qualities,
                            competences == null ? Map.of() : competences,
                            recognisedByTheClass),
                    conductAfterTraining);
        }
    }

    record SubjectRequest(
            @NotBlank @Size(max = 16) String subjectCode,
            @Nullable @Valid SemesterRequest semester1,
            @Nullable @Valid SemesterRequest semester2,
            @Nullable @Valid RetestRequest retest) {

        SubjectEntry toEntry() {
            return new SubjectEntry(
                    subjectCode,
                    semester1 == null ? Map.of() : semester1.toMarks(),
                    semester2 == null ? Map.of() : semester2.toMarks(),
                    retest == null ? null : retest.toEntry());
        }
    }

    record SemesterRequest(
            @Nullable @Size(max = 20) List<@Nullable @Size(max = 20) String> regular,

            @Schema(types = {"string", "number"}) @Nullable @Size(max = 20)
            String topicCluster,

            @Schema(types = {"string", "number"}) @Nullable @Size(max = 20)
            String midterm,

            @Schema(types = {"string", "number"}) @JsonProperty("final") @Nullable @Size(max = 20)
            String finalTest,

            @Nullable @Size(max = 20) String level,

            @Schema(types = {"string", "integer"}) @Nullable @Size(max = 20)
            String test) {

        Map<Cell, String> toMarks() {
            var marks = new LinkedHashMap<Cell, String>();
            if (regular != null) {
                for (int i = 0; i < regular.size(); i++) {
                    put(marks, Cell.regular(i), regular.get(i));
                }
            }
            put(marks, Cell.TOPIC_CLUSTER, topicCluster);
            put(marks, Cell.MIDTERM, midterm);
            put(marks, Cell.FINAL, finalTest);
            put(marks, Cell.LEVEL, level);
            put(marks, Cell.TEST, test);
            return marks;
        }

        private static void put(Map<Cell, String> marks, Cell cell, @Nullable String text) {
            if (text != null) {
                marks.put(cell, text);
            }
        }
    }

    /**
     * A re-assessment.
     *
     * @param mark of secondary pupils: a score, PASS or FAIL
     * @param level of primary pupils
     */
    record RetestRequest(
            @Schema(types = {"string", "number"}) @Nullable @Size(max = 20)
            String mark,

            @Nullable @Size(max = 20) String level,

            @Schema(types = {"string", "integer"}) @Nullable @Size(max = 20)
            String test) {

        RetestEntry toEntry() {
            return new RetestEntry(mark == null ? level : mark, test);
        }
    }
}
