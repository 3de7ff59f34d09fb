package vn.hocba.grading.correction.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.correction.application.RequestCorrection;
import vn.hocba.grading.correction.domain.CellEntry;

/** What is asked for. */
final class CorrectionRequests {

    private static final int MOST_CELLS = 30;
    private static final int LONGEST_REASON = 500;

    private CorrectionRequests() {}

    /** A correction of one pupil's row; a mark is a JSON number or a string. */
    record CorrectionRequest(
            @NotBlank @Size(max = 64) String classId,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,15}")
            String subjectCode,

            @NotBlank @Size(max = 64) String pupilId,
            @NotNull @Size(min = 1, max = MOST_CELLS) List<@Valid @NotNull CellRequest> cells,
            @NotBlank @Size(max = LONGEST_REASON) String reason) {

        RequestCorrection.Command toCommand() {
            return new RequestCorrection.Command(
                    classId,
                    subjectCode,
                    pupilId,
                    cells.stream().map(CellRequest::toEntry).toList(),
                    reason.strip());
        }
    }

    /**
     * One value.
     *
     * @param field such as {@code semester1.regular[0]}, as the gradebook's history names it
     * @param before what is stored; left out for nothing
     */
    record CellRequest(
            @NotBlank @Size(max = 40) String field,

            @Schema(types = {"string", "number"}) @JsonProperty("old") @Nullable @Size(max = 10_000)
            String before,

            @Schema(types = {"string", "number"}) @JsonProperty("new") @Nullable @Size(max = 10_000)
            String after) {

        CellEntry toEntry() {
            return new CellEntry(field, before, after);
        }
    }

    /** Why it is rejected or withdrawn. */
    record ReasonRequest(
            @NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
