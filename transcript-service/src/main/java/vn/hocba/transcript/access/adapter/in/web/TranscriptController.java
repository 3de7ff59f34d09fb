package vn.hocba.transcript.access.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.transcript.access.adapter.in.web.TranscriptResponses.ListResponse;
import vn.hocba.transcript.access.adapter.in.web.TranscriptResponses.StatisticsResponse;
import vn.hocba.transcript.access.adapter.in.web.TranscriptResponses.SummaryResponse;
import vn.hocba.transcript.access.adapter.in.web.TranscriptResponses.TranscriptResponse;
import vn.hocba.transcript.access.application.FindTranscripts;
import vn.hocba.transcript.access.application.FindTranscripts.Found;
import vn.hocba.transcript.access.application.FindTranscripts.Listed;

/** Transcripts for the staff of the school. */
@RestController
@RequestMapping("/api/transcript/v1/transcripts")
@Tag(name = "transcripts", description = "Học bạ: danh sách, trạng thái, tệp")
class TranscriptController {

    private final FindTranscripts find;
    private final AuditTrail audit;

    TranscriptController(FindTranscripts find, AuditTrail audit) {
        this.find = find;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "The transcripts of a class that the caller may see")
    ListResponse ofClass(@RequestParam @NotBlank @Size(max = 64) String classId, Caller caller) {
        return switch (find.ofClass(classId, caller)) {
            case Listed.All(var transcripts, var right) -> {
                record("transcript.list", "done", caller, "class", classId);
                yield new ListResponse(
                        classId,
                        transcripts.stream()
                                .map(one -> SummaryResponse.of(one, right))
                                .toList());
            }
            case Listed.None() -> {
                record("transcript.list", "not-found", caller, "class", classId);
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            case Listed.NotAllowed() -> {
                record("transcript.list", "refused", caller, "class", classId);
                throw new ProblemException(CommonProblem.FORBIDDEN);
            }
        };
    }

    @GetMapping("/{transcriptId}")
    @Operation(summary = "One transcript with its versions; a subject teacher sees the own subjects")
    TranscriptResponse one(@PathVariable @Size(max = 64) String transcriptId, Caller caller) {
        return switch (find.one(transcriptId, caller)) {
            case Found.One(var transcript, var right) -> {
                record("transcript.read", "done", caller, "transcript", transcriptId);
                yield TranscriptResponse.of(transcript, right);
            }
            case Found.None() -> {
                record("transcript.read", "not-found", caller, "transcript", transcriptId);
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            case Found.NotAllowed(var _) -> {
                record("transcript.read", "refused", caller, "transcript", transcriptId);
                throw new ProblemException(CommonProblem.FORBIDDEN);
            }
        };
    }

    @GetMapping("/statistics")
    @Operation(summary = "How many of the school's transcripts are in which state")
    StatisticsResponse statistics(@RequestParam @NotBlank @Size(min = 1, max = 20) String schoolCode, Caller caller) {
        var counts = find.figures(schoolCode, caller).orElseThrow(() -> new ProblemException(CommonProblem.FORBIDDEN));
        var states = new LinkedHashMap<String, Long>();
        counts.forEach((state, count) -> states.put(state.name(), count));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new StatisticsResponse(schoolCode, total, states);
    }

    private void record(String action, String outcome, Caller caller, String type, String id) {
        audit.record(new AuditEvent(action, outcome, caller, type, id, Map.of()));
    }
}
