package vn.hocba.transcript.verification.adapter.in.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.transcript.platform.TranscriptProblem;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.verification.adapter.in.web.VerificationResponses.CodeResponse;
import vn.hocba.transcript.verification.adapter.in.web.VerificationResponses.ContentResponse;
import vn.hocba.transcript.verification.adapter.in.web.VerificationResponses.FileResponse;
import vn.hocba.transcript.verification.adapter.in.web.VerificationResponses.StandingResponse;
import vn.hocba.transcript.verification.adapter.in.web.VerificationResponses.StatusResponse;
import vn.hocba.transcript.verification.application.VerifyCode;
import vn.hocba.transcript.verification.application.VerifyCode.Answer;
import vn.hocba.transcript.verification.application.VerifyFile;
import vn.hocba.transcript.verification.domain.Verification;

/** For everybody, without signing in. */
@RestController
@RequestMapping("/api/transcript/v1/verifications")
@Tag(name = "verifications", description = "Kiểm tra thật giả, dành cho mọi người")
class VerificationController {

    private static final int LONGEST_ID = 64;
    private static final int LAST_VERSION = 100_000;

    private final VerifyFile verifyFile;
    private final VerifyCode verifyCode;
    private final AuditTrail audit;
    private final MeterRegistry meters;
    private final Semaphore places;

    VerificationController(
            VerifyFile verifyFile,
            VerifyCode verifyCode,
            AuditTrail audit,
            MeterRegistry meters,
            TranscriptProperties properties) {
        this.verifyFile = verifyFile;
        this.verifyCode = verifyCode;
        this.audit = audit;
        this.meters = meters;
        this.places = new Semaphore(properties.verifications());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Is this file a genuine transcript? PDF or XML, at most 10 MB; nothing of it is kept")
    FileResponse file(@RequestParam("file") MultipartFile file, Caller caller) throws IOException {
        if (file.isEmpty()) {
            throw new ProblemException(TranscriptProblem.EMPTY_FILE);
        }
        if (!places.tryAcquire()) {
            throw new ProblemException(TranscriptProblem.BUSY);
        }
        try {
            Verification verification = verifyFile.handle(file.getBytes());
            note("verification.file", verification.verdict().name(), id(verification), caller);
            return FileResponse.of(verification);
        } finally {
            places.release();
        }
    }

    @GetMapping("/{transcriptId}")
    @Operation(summary = "Where a transcript stands: VALID, REPLACED, WITHDRAWN or UNKNOWN; no personal data")
    StandingResponse standing(
            @PathVariable @Size(max = LONGEST_ID) String transcriptId,
            @RequestParam(required = false) @Min(1) @Max(LAST_VERSION) @Nullable Integer version) {
        var status = verifyCode.standing(transcriptId, Optional.ofNullable(version));
        return new StandingResponse(status.state().name(), status.replacedBy());
    }

    @PostMapping(path = "/{transcriptId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The content of a transcript, for who has the code that is printed on it")
    CodeResponse code(
            @PathVariable @Size(max = LONGEST_ID) String transcriptId,
            @Valid @RequestBody CodeRequest request,
            Caller caller) {
        return switch (verifyCode.open(transcriptId, request.code())) {
            case Answer.Opened(var status, var content) -> {
                note("verification.code", status.state().name(), transcriptId, caller);
                yield new CodeResponse(status.state().name(), StatusResponse.of(status), ContentResponse.of(content));
            }
            case Answer.Wrong() -> {
                note("verification.code", "WRONG_CODE", transcriptId, caller);
                throw new ProblemException(TranscriptProblem.WRONG_CODE);
            }
            case Answer.TooMany() -> {
                note("verification.code", "TOO_MANY", transcriptId, caller);
                throw new ProblemException(TranscriptProblem.TOO_MANY_WRONG_CODES);
            }
        };
    }

    private void note(String action, String verdict, String id, Caller caller) {
        String outcome = verdict.toLowerCase(Locale.ROOT);
        meters.counter(
                        "hocba.transcript.verifications",
                        "by",
                        action.substring(action.indexOf('.') + 1),
                        "verdict",
                        outcome)
                .increment();
        audit.record(new AuditEvent(action, outcome, caller, "transcript", id, Map.of()));
    }

    private static String id(Verification verification) {
        Verification.Status status = verification.status();
        return status == null ? "" : status.transcriptId();
    }

    record CodeRequest(@NotBlank @Size(max = 20) String code) {}
}
