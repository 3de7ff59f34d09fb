package vn.hocba.signing.batch.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemCode;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.batch.application.BatchOutcome;
import vn.hocba.signing.batch.application.ResumeBatch;
import vn.hocba.signing.batch.application.StartBatch;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.platform.SigningProblem;

/** Signs many documents under one authorisation. */
@RestController
@RequestMapping("/api/signing/v1/batches")
@PreAuthorize("hasAnyRole('SUBJECT_TEACHER', 'HOMEROOM_TEACHER', 'MANAGER', 'CLERK')")
@Tag(name = "batches", description = "Đợt ký: một lần nhập PIN, ký mọi hồ sơ đang chờ")
class BatchController {

    private static final int MOST_CLASSES = 500;
    private static final int LONGEST_PIN = 64;

    private final StartBatch start;
    private final ResumeBatch resume;
    private final AuditTrail audit;
    private final Clock clock;

    BatchController(StartBatch start, ResumeBatch resume, AuditTrail audit, Clock clock) {
        this.start = start;
        this.resume = resume;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Sign everything that is open for the caller in this scope; the PIN opens the key once")
    ResponseEntity<BatchResponse> start(@Valid @RequestBody BatchRequest request, Caller caller) {
        return answer(start.handle(caller, request.scope(caller), request.pin().toCharArray()), "", caller);
    }

    @GetMapping("/{batchId}")
    @Operation(summary = "How far a batch is; RUNNING, DONE or INTERRUPTED")
    BatchResponse one(@PathVariable @Size(max = 64) String batchId, Caller caller) {
        return resume.find(batchId, caller)
                .map(batch -> BatchResponse.of(batch, clock.instant()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @PostMapping("/{batchId}/authorisations")
    @Operation(summary = "Go on with an interrupted batch where it was")
    ResponseEntity<BatchResponse> authorise(
            @PathVariable @Size(max = 64) String batchId,
            @Valid @RequestBody AuthorisationRequest request,
            Caller caller) {
        return answer(resume.handle(batchId, caller, request.pin().toCharArray()), batchId, caller);
    }

    private ResponseEntity<BatchResponse> answer(BatchOutcome outcome, String batchId, Caller caller) {
        return switch (outcome) {
            case BatchOutcome.Running(var batch) -> {
                record("done", caller, batch.id(), Map.of("run", Integer.toString(batch.run())));
                yield ResponseEntity.accepted()
                        .location(URI.create("/api/signing/v1/batches/" + batch.id()))
                        .body(BatchResponse.of(batch, clock.instant()));
            }
            case BatchOutcome.KeyRefused(var fault) ->
                throw refused(SigningProblem.ofCredential(fault), caller, batchId);
            case BatchOutcome.ClockOff() -> throw refused(SigningProblem.CLOCK_OFF, caller, batchId);
            case BatchOutcome.OutOfOrder() -> throw refused(SigningProblem.OUT_OF_ORDER, caller, batchId);
            case BatchOutcome.NothingWaiting() -> throw refused(SigningProblem.NOTHING_WAITING, caller, batchId);
            case BatchOutcome.NotAllowed() -> throw refused(CommonProblem.FORBIDDEN, caller, batchId);
            case BatchOutcome.NotFound() -> throw refused(CommonProblem.NOT_FOUND, caller, batchId);
            case BatchOutcome.AlreadyRunning() -> throw refused(SigningProblem.BATCH_RUNNING, caller, batchId);
            case BatchOutcome.AlreadyDone() -> throw refused(SigningProblem.BATCH_DONE, caller, batchId);
        };
    }

    private ProblemException refused(ProblemCode problem, Caller caller, String batchId) {
        record("refused", caller, batchId, Map.of("code", problem.code()));
        return new ProblemException(problem);
    }

    private void record(String outcome, Caller caller, String batchId, Map<String, String> details) {
        audit.record(new AuditEvent("batch.authorise", outcome, caller, "batch", batchId, details));
    }

    /**
     * What to sign.
     *
     * @param documentType transcripts when left out
     * @param schoolYear every year when left out
     * @param classIds every class when left out
     */
    record BatchRequest(
            @NotBlank @Size(max = LONGEST_PIN) String pin,
            @Nullable DocumentType documentType,
            @Nullable @Pattern(regexp = "\\d{4}-\\d{4}") String schoolYear,
            @Nullable @Size(max = MOST_CLASSES) List<@NotBlank @Size(max = 64) String> classIds) {

        Scope scope(Caller caller) {
            return new Scope(
                    caller.schoolCode(),
                    documentType == null ? DocumentType.TRANSCRIPT : documentType,
                    schoolYear == null ? "" : schoolYear,
                    classIds == null ? Set.of() : Set.copyOf(classIds));
        }

        /** The PIN does not belong into a log. */
        @Override
        public String toString() {
            return "BatchRequest";
        }
    }

    /** Opens the key once more. */
    record AuthorisationRequest(
            @NotBlank @Size(max = LONGEST_PIN) String pin) {

        @Override
        public String toString() {
            return "AuthorisationRequest";
        }
    }
}
