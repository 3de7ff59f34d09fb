package vn.hocba.grading.correction.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.grading.correction.adapter.in.web.CorrectionRequests.CorrectionRequest;
import vn.hocba.grading.correction.adapter.in.web.CorrectionRequests.ReasonRequest;
import vn.hocba.grading.correction.adapter.in.web.CorrectionResponses.CorrectionResponse;
import vn.hocba.grading.correction.adapter.in.web.CorrectionResponses.CorrectionsResponse;
import vn.hocba.grading.correction.application.CorrectionAnswer;
import vn.hocba.grading.correction.application.DecideCorrection;
import vn.hocba.grading.correction.application.ReadCorrections;
import vn.hocba.grading.correction.application.RequestCorrection;
import vn.hocba.grading.correction.domain.Correction;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.security.Caller;

/** Corrections of marks after the lock: request, confirmation, approval. */
@RestController
@RequestMapping(CorrectionController.PATH)
@Tag(name = "corrections", description = "Sửa điểm sau khi khóa sổ: đề nghị, xác nhận, phê duyệt")
class CorrectionController {

    static final String PATH = "/api/grading/v1/corrections";
    private static final String CORRECTION = "correction";

    private final RequestCorrection request;
    private final DecideCorrection decide;
    private final ReadCorrections read;
    private final CorrectionAnswers answers;

    CorrectionController(
            RequestCorrection request, DecideCorrection decide, ReadCorrections read, CorrectionAnswers answers) {
        this.request = request;
        this.decide = decide;
        this.read = read;
        this.answers = answers;
    }

    @PostMapping
    @Operation(summary = "The subject's teacher asks for a correction in a locked gradebook")
    ResponseEntity<CorrectionResponse> request(@Valid @RequestBody CorrectionRequest body, Caller caller) {
        CorrectionAnswer answer = request.handle(body.toCommand(), caller);
        Correction requested = answers.noted("correction.request", "class", body.classId(), answer, caller);
        return ResponseEntity.created(URI.create(PATH + "/" + requested.id()))
                .eTag(EntityVersions.tag(requested.version()))
                .body(CorrectionResponse.of(requested));
    }

    @GetMapping
    @Operation(summary = "What waits for the caller's confirmation or approval, the oldest first")
    CorrectionsResponse waiting(Caller caller) {
        List<Correction> waiting = read.awaiting(caller);
        answers.listed(caller, waiting.size());
        return new CorrectionsResponse(
                waiting.stream().map(CorrectionResponse::of).toList());
    }

    @GetMapping("/{correctionId}")
    @Operation(summary = "One correction with all its steps")
    ResponseEntity<CorrectionResponse> one(@PathVariable @Size(max = 64) String correctionId, Caller caller) {
        return answer("correction.read", correctionId, read.one(correctionId, caller), caller);
    }

    @PostMapping("/{correctionId}/confirmation")
    @Operation(summary = "The homeroom teacher stands for it; of a homeroom teacher's own request, a manager")
    ResponseEntity<CorrectionResponse> confirm(@PathVariable @Size(max = 64) String correctionId, Caller caller) {
        return answer("correction.confirm", correctionId, decide.confirm(correctionId, caller), caller);
    }

    @PostMapping("/{correctionId}/approval")
    @Operation(summary = "A manager lets it take effect: the gradebook is changed and the year is judged anew")
    ResponseEntity<CorrectionResponse> approve(@PathVariable @Size(max = 64) String correctionId, Caller caller) {
        return answer("correction.approve", correctionId, decide.approve(correctionId, caller), caller);
    }

    @PostMapping("/{correctionId}/rejection")
    @Operation(summary = "The homeroom teacher or a manager rejects it and says why")
    ResponseEntity<CorrectionResponse> reject(
            @PathVariable @Size(max = 64) String correctionId, @Valid @RequestBody ReasonRequest body, Caller caller) {
        return answer("correction.reject", correctionId, decide.reject(correctionId, body.reason(), caller), caller);
    }

    @PostMapping("/{correctionId}/withdrawal")
    @Operation(summary = "The requester takes it back before the approval and says why")
    ResponseEntity<CorrectionResponse> withdraw(
            @PathVariable @Size(max = 64) String correctionId, @Valid @RequestBody ReasonRequest body, Caller caller) {
        return answer(
                "correction.withdraw", correctionId, decide.withdraw(correctionId, body.reason(), caller), caller);
    }

    private ResponseEntity<CorrectionResponse> answer(
            String action, String correctionId, CorrectionAnswer answer, Caller caller) {
        Correction correction = answers.noted(action, CORRECTION, correctionId, answer, caller);
        return ResponseEntity.ok()
                .eTag(EntityVersions.tag(correction.version()))
                .body(CorrectionResponse.of(correction));
    }
}
