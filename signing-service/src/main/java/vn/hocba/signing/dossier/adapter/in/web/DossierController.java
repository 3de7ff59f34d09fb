package vn.hocba.signing.dossier.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.http.EntityVersions;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.dossier.adapter.in.web.DossierResponses.DossierResponse;
import vn.hocba.signing.dossier.adapter.in.web.DossierResponses.StatisticsResponse;
import vn.hocba.signing.dossier.adapter.in.web.DossierResponses.WaitingItem;
import vn.hocba.signing.dossier.adapter.in.web.DossierResponses.WaitingResponse;
import vn.hocba.signing.dossier.application.FindDossiers;
import vn.hocba.signing.dossier.application.FindDossiers.Found;
import vn.hocba.signing.dossier.application.FindWaiting;

/** Where documents stand on their way through the signers. */
@RestController
@RequestMapping("/api/signing/v1")
@Tag(name = "dossiers", description = "Hồ sơ ký: ai đã ký, đang chờ ai")
class DossierController {

    private static final int LONGEST_ID = 80;

    private final FindDossiers find;
    private final FindWaiting waiting;
    private final AuditTrail audit;

    DossierController(FindDossiers find, FindWaiting waiting, AuditTrail audit) {
        this.find = find;
        this.waiting = waiting;
        this.audit = audit;
    }

    @GetMapping("/waiting")
    @PreAuthorize("hasAnyRole('SUBJECT_TEACHER', 'HOMEROOM_TEACHER', 'MANAGER', 'CLERK')")
    @Operation(summary = "What is open for the caller to sign, by class, stage and subject")
    WaitingResponse waiting(
            @RequestParam(defaultValue = "") @Pattern(regexp = "(\\d{4}-\\d{4})?") String schoolYear,
            @RequestParam(defaultValue = "") @Size(max = 64) String classId,
            Caller caller) {
        Set<String> classes = classId.isEmpty() ? Set.of() : Set.of(classId);
        return new WaitingResponse(waiting.handle(caller, schoolYear, classes).stream()
                .map(WaitingItem::of)
                .toList());
    }

    @GetMapping("/dossiers/{dossierId}")
    @Operation(summary = "One dossier: its slots, who has signed and who is next")
    ResponseEntity<DossierResponse> one(@PathVariable @Size(max = LONGEST_ID) String dossierId, Caller caller) {
        return switch (find.one(dossierId, caller)) {
            case Found.One(var dossier) -> {
                record(dossierId, "done", caller);
                yield ResponseEntity.ok()
                        .eTag(EntityVersions.tag(dossier.revision()))
                        .body(DossierResponse.of(dossier));
            }
            case Found.None() -> {
                record(dossierId, "not-found", caller);
                throw new ProblemException(CommonProblem.NOT_FOUND);
            }
            case Found.NotAllowed() -> {
                record(dossierId, "refused", caller);
                throw new ProblemException(CommonProblem.FORBIDDEN);
            }
        };
    }

    @GetMapping("/statistics")
    @Operation(summary = "A school's dossiers by state, its signatures and seals, and the debt of time stamps")
    StatisticsResponse statistics(@RequestParam @NotBlank @Size(max = 20) String schoolCode, Caller caller) {
        return find.figures(schoolCode, caller)
                .map(StatisticsResponse::of)
                .orElseThrow(() -> new ProblemException(CommonProblem.FORBIDDEN));
    }

    private void record(String dossierId, String outcome, Caller caller) {
        audit.record(new AuditEvent("dossier.read", outcome, caller, "dossier", dossierId, Map.of()));
    }
}
