package vn.hocba.sync.reconciliation.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.platform.SchoolAccess;
import vn.hocba.sync.platform.SyncProblem;
import vn.hocba.sync.reconciliation.application.Reconcile;
import vn.hocba.sync.reconciliation.application.Reconcile.Outcome;
import vn.hocba.sync.reconciliation.domain.ReconciliationRun;
import vn.hocba.sync.reconciliation.domain.ReconciliationRuns;

/** Comparing a school's deliveries with what the stores hold. */
@RestController
@RequestMapping("/api/sync/v1/reconciliations")
@Tag(name = "reconciliations", description = "Đối soát với kho của thành phố và của Bộ")
class ReconciliationController {

    /** As many differences as a person looks at; the count is told in full. */
    private static final int SHOWN = 500;

    private final Reconcile reconcile;
    private final ReconciliationRuns runs;
    private final AuditTrail audit;

    ReconciliationController(Reconcile reconcile, ReconciliationRuns runs, AuditTrail audit) {
        this.reconcile = reconcile;
        this.runs = runs;
        this.audit = audit;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Compare counts and digests with one store, or with both")
    RunsResponse run(@Valid @RequestBody ReconciliationRequest request, Caller caller) {
        SchoolAccess.requireReader(caller, request.schoolCode());
        List<Target> targets = request.target() == null ? List.of(Target.values()) : List.of(request.target());
        var reports = new ArrayList<RunResponse>();
        for (Target target : targets) {
            switch (reconcile.handle(request.schoolCode(), target, caller.staffId())) {
                case Outcome.Compared(ReconciliationRun run) -> reports.add(RunResponse.of(run));
                case Outcome.StoreUnavailable _ -> throw new ProblemException(SyncProblem.STORE_UNAVAILABLE);
            }
        }
        audit.record(new AuditEvent(
                "reconciliation.run", "done", caller, "school", request.schoolCode(), Map.of("targets", "" + targets)));
        return new RunsResponse(reports);
    }

    @GetMapping
    @Operation(summary = "The reports of a school, the newest first")
    RunsResponse newest(
            @RequestParam @NotBlank String schoolCode,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller) {
        SchoolAccess.requireReader(caller, schoolCode);
        return new RunsResponse(
                runs.newest(schoolCode, limit).stream().map(RunResponse::of).toList());
    }

    /**
     * What to compare.
     *
     * @param target both when left out
     */
    record ReconciliationRequest(
            @NotBlank @Size(max = 20) String schoolCode,
            @Nullable Target target) {}

    record RunsResponse(List<RunResponse> reconciliations) {}

    record DifferenceResponse(String kind, String transcriptId, long version) {}

    record RunResponse(
            String id,
            String schoolCode,
            String target,
            Instant startedAt,
            Instant finishedAt,
            boolean agrees,
            long ours,
            long theirs,
            long matching,
            int differenceCount,
            List<DifferenceResponse> differences) {

        static RunResponse of(ReconciliationRun run) {
            return new RunResponse(
                    run.id(),
                    run.schoolCode(),
                    run.target().name(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.agrees(),
                    run.comparison().ours(),
                    run.comparison().theirs(),
                    run.comparison().matching(),
                    run.comparison().differences().size(),
                    run.comparison().differences().stream()
                            .limit(SHOWN)
                            .map(difference -> new DifferenceResponse(
                                    difference.kind().name(),
                                    difference.id().transcriptId(),
                                    difference.id().version()))
                            .toList());
        }
    }
}
