package vn.hocba.transcript.access.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.transcript.access.application.FindTranscripts;
import vn.hocba.transcript.access.application.FindTranscripts.Found;
import vn.hocba.transcript.access.application.ReadFile;
import vn.hocba.transcript.access.application.ReadFile.File;
import vn.hocba.transcript.access.application.Right;
import vn.hocba.transcript.platform.TranscriptProblem;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Sha256;

/** The files: to the school's staff as the right allows, and the released XML to the platform itself. */
@RestController
@Tag(name = "transcripts", description = "Học bạ: danh sách, trạng thái, tệp")
class FileController {

    private static final int LAST_VERSION = 100_000;

    private final FindTranscripts find;
    private final ReadFile read;
    private final AuditTrail audit;

    FileController(FindTranscripts find, ReadFile read, AuditTrail audit) {
        this.find = find;
        this.read = read;
        this.audit = audit;
    }

    @GetMapping("/api/transcript/v1/transcripts/{transcriptId}/pdf")
    @Operation(summary = "The released PDF with the school's seal")
    ResponseEntity<byte[]> pdf(
            @PathVariable @Size(max = 64) String transcriptId,
            @RequestParam(required = false) @Min(1) @Max(LAST_VERSION) @Nullable Integer version,
            Caller caller) {
        Found.One found = allowed(transcriptId, "transcript.pdf.read", caller);
        File file = read.official(found.transcript(), Optional.ofNullable(version), Kind.PDF)
                .orElseThrow(() -> refused(transcriptId, "transcript.pdf.read", caller));
        return answer(transcriptId, file, "pdf", MediaType.APPLICATION_PDF, "transcript.pdf.read", caller);
    }

    @GetMapping("/api/transcript/v1/transcripts/{transcriptId}/xml")
    @Operation(summary = "The released XML; before the release, for those who prepare it, the XML as it stands")
    ResponseEntity<byte[]> xml(
            @PathVariable @Size(max = 64) String transcriptId,
            @RequestParam(required = false) @Min(1) @Max(LAST_VERSION) @Nullable Integer version,
            Caller caller) {
        Found.One found = allowed(transcriptId, "transcript.xml.read", caller);
        File file = read.official(found.transcript(), Optional.ofNullable(version), Kind.XML)
                .or(() -> found.right() instanceof Right.Everything && version == null
                        ? read.unreleasedXml(found.transcript())
                        : Optional.empty())
                .orElseThrow(() -> refused(transcriptId, "transcript.xml.read", caller));
        return answer(transcriptId, file, "xml", MediaType.APPLICATION_XML, "transcript.xml.read", caller);
    }

    @GetMapping(
            path = "/internal/v1/transcripts/{transcriptId}/versions/{version}/xml",
            produces = MediaType.APPLICATION_XML_VALUE)
    @PreAuthorize("hasRole('SYSTEM')")
    @Operation(hidden = true)
    ResponseEntity<byte[]> released(
            @PathVariable @Size(max = 64) String transcriptId,
            @PathVariable @Min(1) @Max(LAST_VERSION) int version,
            Caller caller) {
        Optional<byte[]> xml = read.releasedXml(transcriptId, version);
        record("transcript.xml.delivered", xml.isPresent() ? "done" : "not-found", caller, transcriptId);
        return xml.map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(bytes))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Found.One allowed(String id, String action, Caller caller) {
        return switch (find.one(id, caller)) {
            case Found.One one
            when one.right() instanceof Right.OwnSubjects -> {
                record(action, "refused", caller, id);
                throw new ProblemException(CommonProblem.FORBIDDEN);
            }
            case Found.One one -> one;
            case Found.None() -> {
                record(action, "not-found", caller, id);
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            case Found.NotAllowed(var _) -> {
                record(action, "refused", caller, id);
                throw new ProblemException(CommonProblem.FORBIDDEN);
            }
        };
    }

    private ProblemException refused(String id, String action, Caller caller) {
        record(action, "not-released", caller, id);
        return new ProblemException(TranscriptProblem.NOT_RELEASED);
    }

    /** The name of the file tells nobody whose it is. */
    private ResponseEntity<byte[]> answer(
            String id, File file, String ending, MediaType type, String action, Caller caller) {
        audit.record(new AuditEvent(
                action,
                "done",
                caller,
                "transcript",
                id,
                Map.of("version", Integer.toString(file.version()), "official", Boolean.toString(file.official()))));
        String draft = file.official() ? "" : "-chua-phat-hanh";
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .eTag(Sha256.of(file.bytes()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hoc-ba-" + id + "-v" + file.version() + draft + "." + ending)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private void record(String action, String outcome, Caller caller, String id) {
        audit.record(new AuditEvent(action, outcome, caller, "transcript", id, Map.of()));
    }
}
