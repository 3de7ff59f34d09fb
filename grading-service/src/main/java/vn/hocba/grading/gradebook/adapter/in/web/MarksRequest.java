package vn.hocba.grading.gradebook.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.RowEntry;

/**
 * Marks of one semester, for many pupils. A mark is a JSON number or a string; what a row does not name stays.
 *
 * @param mode ALL_OR_NOTHING when left out
 */
record MarksRequest(
        @NotNull @Min(1) @Max(2) Integer semester,
        @Nullable Mode mode,
        @NotNull @Size(min = 1, max = MOST_ROWS) List<@Valid @NotNull RowRequest> rows) {

    static final int MOST_ROWS = 200;

    /** Whether good rows are taken when others are not. */
    enum Mode {
        ALL_OR_NOTHING,
        GOOD_ROWS
    }

    boolean onlyGoodRows() {
        return mode == Mode.GOOD_ROWS;
    }

    List<RowEntry> toEntries() {
        return rows.stream().map(RowRequest::toEntry).toList();
    }

    /**
     * One pupil.
     *
     * @param regular by position; null at a position leaves that mark as it is
     */
    record RowRequest(
            @NotBlank @Size(max = 64) String pupilId,
            @Nullable @Size(max = 20) List<@Nullable @Size(max = 20) String> regular,

            @Schema(types = {"string", "number"}) @Nullable @Size(max = 20)
            String topicCluster,

            @Schema(types = {"string", "number"}) @Nullable @Size(max = 20)
            String midterm,

            @Schema(types = {"string", "number"}) @JsonProperty("final") @Nullable @Size(max = 20)
            String finalTest,

            @Nullable @Size(max = 20) String level,

            @Schema(types = {"string", "integer"}) @Nullable @Size(max = 20)
            String test,

            @Nullable @Size(max = 10_000) String comment) {

        RowEntry toEntry() {
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
            return new RowEntry(pupilId, marks, Optional.ofNullable(comment));
        }

        private static void put(LinkedHashMap<Cell, String> marks, Cell cell, @Nullable String text) {
            if (text != null) {
                marks.put(cell, text);
            }
        }
    }
}
