package vn.hocba.grading.homeroom.adapter.in.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.domain.Approval.Decisions;
import vn.hocba.grading.homeroom.domain.BookEntry;
import vn.hocba.grading.homeroom.domain.Summer.RetestEntry;
import vn.hocba.grading.homeroom.domain.Summer.TrainingEntry;

/** What is asked of a class. */
final class ClassRequests {

    private static final int MOST_ROWS = 200;
    private static final int MOST_TRAITS = 20;

    private ClassRequests() {}

    /** Rows of the homeroom book; what a row does not name stays. */
    record BookRequest(
            @NotNull @Size(min = 1, max = MOST_ROWS) List<@Valid @NotNull BookRowRequest> rows) {

        List<BookEntry> toEntries() {
            return rows.stream().map(BookRowRequest::toEntry).toList();
        }
    }

    /**
     * One pupil.
     *
     * @param conduct1 GOOD, FAIR, SATISFACTORY or UNSATISFACTORY
     * @param absencesExcused sessions of the year with leave
     * @param qualities of primary pupils: T, D or C by name
     */
    record BookRowRequest(
            @NotBlank @Size(max = 64) String pupilId,
            @Nullable @Size(max = 20) String conduct1,
            @Nullable @Size(max = 20) String conduct2,
            @Nullable Integer absencesExcused,
            @Nullable Integer absencesUnexcused,
            @Nullable @Size(max = 10_000) String comment,
            @Nullable @Size(max = MOST_TRAITS) Map<String, @NotNull String> qualities,
            @Nullable @Size(max = MOST_TRAITS) Map<String, @NotNull String> competences,
            @Nullable Boolean recognisedByTheClass) {

        BookEntry toEntry() {
            return new BookEntry(
                    pupilId,
                    conduct1,
                    conduct2,
                    absencesExcused,
                    absencesUnexcused,
                    comment,
                    qualities == null ? Map.of() : qualities,
                    competences == null ? Map.of() : competences,
                    recognisedByTheClass);
        }
    }

    record RetestsRequest(
            @NotNull @Size(min = 1, max = MOST_ROWS) List<@Valid @NotNull RetestRequest> rows) {

        List<RetestEntry> toEntries() {
            return rows.stream()
                    .map(row ->
                            new RetestEntry(row.pupilId(), row.mark() == null ? row.level() : row.mark(), row.test()))
                    .toList();
        }
    }

    /**
     * A re-assessment.
     *
     * @param mark of secondary pupils: a score, PASS or FAIL
     * @param level of primary pupils: T, H or C
     */
    record RetestRequest(
            @NotBlank @Size(max = 64) String pupilId,

            @Schema(types = {"string", "number"}) @Nullable @Size(max = 20)
            String mark,

            @Nullable @Size(max = 20) String level,

            @Schema(types = {"string", "integer"}) @Nullable @Size(max = 20)
            String test) {}

    record TrainingsRequest(
            @NotNull @Size(min = 1, max = MOST_ROWS) List<@Valid @NotNull TrainingRequest> rows) {

        List<TrainingEntry> toEntries() {
            return rows.stream()
                    .map(row -> new TrainingEntry(row.pupilId(), row.conduct()))
                    .toList();
        }
    }

    record TrainingRequest(
            @NotBlank @Size(max = 64) String pupilId,
            @NotBlank @Size(max = 20) String conduct) {}

    /**
     * The manager's decisions.
     *
     * @param withoutRemedies pupils whose open retests and trainings will not be held
     * @param promoted primary pupils whom the principal lets go up (Thông tư 27/2020, Điều 11)
     */
    record ApprovalRequest(
            @Nullable @Size(max = MOST_ROWS) List<@NotBlank String> withoutRemedies,
            @Nullable @Size(max = MOST_ROWS) List<@NotBlank String> promoted) {

        static Decisions decisions(@Nullable ApprovalRequest request) {
            return new Decisions(
                    request == null || request.withoutRemedies() == null ? List.of() : request.withoutRemedies(),
                    request == null || request.promoted() == null ? List.of() : request.promoted());
        }
    }

    /**
     * Why a class is opened again.
     *
     * @param subjects those to be opened; all when left out
     */
    record ReopeningRequest(
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 50) List<@NotBlank String> subjects) {

        Optional<List<String>> wanted() {
            return Optional.ofNullable(subjects);
        }
    }
}
