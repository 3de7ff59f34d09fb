package vn.hocba.grading.correction.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.grading.correction.domain.CorrectionStep;

/** Corrections on the wire. */
final class CorrectionResponses {

    private CorrectionResponses() {}

    record CorrectionsResponse(List<CorrectionResponse> corrections) {}

    /** @param yearResultVersion of the pupil's final result, once it was carried out in an approved class */
    record CorrectionResponse(
            String correctionId,
            String classId,
            String subjectCode,
            String pupilId,
            List<CellResponse> cells,
            String reason,
            String state,
            List<StepResponse> steps,
            @Nullable Long yearResultVersion,
            long version) {

        static CorrectionResponse of(Correction correction) {
            long result = correction.yearResultVersion();
            return new CorrectionResponse(
                    correction.id(),
                    correction.target().classId(),
                    correction.target().subjectCode(),
                    correction.target().pupilId(),
                    correction.replacements().stream()
                            .map(one -> new CellResponse(one.field(), one.before(), one.after()))
                            .toList(),
                    correction.reason(),
                    correction.state().name(),
                    correction.steps().stream().map(StepResponse::of).toList(),
                    result == 0 ? null : result,
                    correction.version());
        }
    }

    /** Empty stands for nothing. */
    record CellResponse(
            String field,
            @JsonProperty("old") String before,
            @JsonProperty("new") String after) {}

    /** @param assignment a subject's code, {@code homeroom}, or left out where the role alone counts */
    record StepResponse(
            String state,
            Instant at,
            String staffId,
            String role,
            @Nullable String assignment,
            @Nullable String reason) {

        static StepResponse of(CorrectionStep step) {
            return new StepResponse(
                    step.state().name(),
                    step.by().at(),
                    step.by().staffId(),
                    step.by().role(),
                    filled(step.assignment()),
                    filled(step.reason()));
        }

        private static @Nullable String filled(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
