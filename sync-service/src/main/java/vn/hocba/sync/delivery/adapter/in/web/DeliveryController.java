package vn.hocba.sync.delivery.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.sync.delivery.adapter.in.web.DeliveryResponses.DeliveryResponse;
import vn.hocba.sync.delivery.adapter.in.web.DeliveryResponses.PageResponse;
import vn.hocba.sync.delivery.adapter.in.web.DeliveryResponses.ResubmissionResponse;
import vn.hocba.sync.delivery.adapter.in.web.DeliveryResponses.StatisticsResponse;
import vn.hocba.sync.delivery.application.FindDeliveries;
import vn.hocba.sync.delivery.application.SendAgain;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.platform.SchoolAccess;
import vn.hocba.sync.platform.SyncProblem;

/** Where each transcript is on its way, and sending again what was refused. */
@RestController
@RequestMapping("/api/sync/v1/deliveries")
@Tag(name = "deliveries", description = "Học bạ trên đường nộp lên thành phố và Bộ")
class DeliveryController {

    private static final int MOST_NAMED = 1000;

    private final FindDeliveries find;
    private final SendAgain sendAgain;
    private final AuditTrail audit;

    DeliveryController(FindDeliveries find, SendAgain sendAgain, AuditTrail audit) {
        this.find = find;
        this.sendAgain = sendAgain;
        this.audit = audit;
    }

    @GetMapping("/statistics")
    @Operation(summary = "How many transcripts are in which state; without a school, of the whole city (department)")
    StatisticsResponse statistics(@RequestParam(defaultValue = "") String schoolCode, Caller caller) {
        if (schoolCode.isEmpty()) {
            SchoolAccess.requireOfficer(caller);
            return StatisticsResponse.of(find.counts(Optional.empty()));
        }
        SchoolAccess.requireReader(caller, schoolCode);
        return StatisticsResponse.of(find.counts(Optional.of(schoolCode)));
    }

    @GetMapping
    @Operation(summary = "The deliveries of a school, by state if wanted, in pages")
    PageResponse page(
            @RequestParam @NotBlank String schoolCode,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
            Caller caller) {
        SchoolAccess.requireReader(caller, schoolCode);
        List<Delivery> page = find.page(schoolCode, Optional.ofNullable(state), after, limit);
        String next = page.size() < limit ? null : page.getLast().id().toString();
        return new PageResponse(page.stream().map(DeliveryResponse::of).toList(), next);
    }

    @GetMapping("/{transcriptId}")
    @Operation(summary = "All versions of one transcript, oldest first")
    PageResponse ofTranscript(@PathVariable String transcriptId, Caller caller) {
        List<Delivery> versions = find.versionsOf(transcriptId);
        boolean hidden = versions.isEmpty()
                || !SchoolAccess.isReader(caller, versions.getFirst().schoolCode());
        if (hidden) { // unknown and another school's look the same
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return new PageResponse(versions.stream().map(DeliveryResponse::of).toList(), null);
    }

    @PostMapping("/resubmissions")
    @Operation(summary = "Put rejected or held transcripts back to where the next package takes them along")
    ResponseEntity<ResubmissionResponse> resubmit(@Valid @RequestBody ResubmissionRequest request, Caller caller) {
        SchoolAccess.requirePusher(caller, request.schoolCode());
        Set<String> only = request.transcriptIds() == null ? Set.of() : Set.copyOf(request.transcriptIds());
        int count = sendAgain
                .handle(request.schoolCode(), request.schoolYear(), only)
                .size();
        if (count == 0) {
            throw new ProblemException(SyncProblem.NOTHING_TO_SEND_AGAIN);
        }
        audit.record(new AuditEvent(
                "delivery.resubmit",
                "done",
                caller,
                "school",
                request.schoolCode(),
                Map.of("schoolYear", request.schoolYear(), "transcripts", Integer.toString(count))));
        return ResponseEntity.accepted().body(new ResubmissionResponse(count));
    }

    /**
     * What to send again.
     *
     * @param transcriptIds all that are rejected or held when left out
     */
    record ResubmissionRequest(
            @NotBlank @Size(max = 20) String schoolCode,
            @NotNull @Pattern(regexp = "\\d{4}-\\d{4}") String schoolYear,
            @Nullable @Size(min = 1, max = MOST_NAMED) List<@NotBlank @Size(max = 64) String> transcriptIds) {}
}
