package vn.hocba.signing.credential.adapter.in.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.credential.application.FindCredentials;
import vn.hocba.signing.credential.application.ProvideCredential;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.signing.platform.SigningProblem;

/** Key files: given by their owners, never given back. */
@RestController
@RequestMapping("/api/signing/v1/credentials")
@Tag(name = "credentials", description = "Khóa ký của cá nhân và con dấu số của trường")
class CredentialController {

    private static final int LARGEST_FILE = 64 * 1024;
    private static final int LONGEST_PIN = 64;

    private final ProvideCredential provide;
    private final FindCredentials find;
    private final AuditTrail audit;

    CredentialController(ProvideCredential provide, FindCredentials find, AuditTrail audit) {
        this.provide = provide;
        this.find = find;
        this.audit = audit;
    }

    @PutMapping("/personal")
    @PreAuthorize("hasAnyRole('SUBJECT_TEACHER', 'HOMEROOM_TEACHER', 'MANAGER')")
    @Operation(summary = "The caller's own key; its certificate must carry the caller's personal number")
    CredentialResponse personal(@Valid @RequestBody CredentialRequest request, Caller caller) {
        requireStaff(caller);
        return provide(CredentialId.personal(caller.staffId()), request, caller);
    }

    @PutMapping("/seal")
    @PreAuthorize("hasRole('CLERK')")
    @Operation(summary = "The school's seal; its certificate must carry the school's tax code")
    CredentialResponse seal(@Valid @RequestBody CredentialRequest request, Caller caller) {
        requireStaff(caller);
        return provide(CredentialId.seal(caller.schoolCode()), request, caller);
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('SUBJECT_TEACHER', 'HOMEROOM_TEACHER', 'MANAGER', 'CLERK')")
    @Operation(summary = "The own credential, and the school's seal for clerk and manager; never the key")
    CredentialsResponse mine(Caller caller) {
        return new CredentialsResponse(
                find.of(caller).stream().map(this::response).toList());
    }

    private CredentialResponse provide(CredentialId id, CredentialRequest request, Caller caller) {
        var outcome = provide.handle(
                id, caller.schoolCode(), request.pkcs12(), request.pin().toCharArray(), caller.staffId());
        return switch (outcome) {
            case ProvideCredential.Outcome.Kept(SignerCredential kept) -> {
                record(id, "done", Map.of("fingerprint", kept.certificate().fingerprint()), caller);
                yield response(kept);
            }
            case ProvideCredential.Outcome.Refused(var fault) -> {
                SigningProblem problem = SigningProblem.ofCredential(fault);
                record(id, "refused", Map.of("code", problem.code()), caller);
                throw new ProblemException(problem);
            }
        };
    }

    private void record(CredentialId id, String outcome, Map<String, String> details, Caller caller) {
        String action = "credential." + id.kind().name().toLowerCase(Locale.ROOT) + ".provide";
        audit.record(new AuditEvent(action, outcome, caller, "credential", id.toString(), details));
    }

    /** A token without a person or a school cannot own anything. */
    private static void requireStaff(Caller caller) {
        if (caller.staffId().isEmpty() || caller.schoolCode().isEmpty()) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
    }

    private CredentialResponse response(SignerCredential credential) {
        return new CredentialResponse(
                credential.id().kind().name(),
                find.statusOf(credential).name(),
                credential.certificate().fingerprint(),
                credential.certificate().holder(),
                credential.certificate().issuer(),
                credential.certificate().validFrom(),
                credential.certificate().validTo(),
                credential.lockedUntil());
    }

    /**
     * A key file.
     *
     * @param pkcs12 Base64
     * @param pin opens it once to check it, and is not stored
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record CredentialRequest(
            @NotEmpty @Size(max = LARGEST_FILE) byte[] pkcs12,
            @NotBlank @Size(max = LONGEST_PIN) String pin) {

        /** Neither of them belongs into a log. */
        @Override
        public String toString() {
            return "CredentialRequest";
        }
    }

    record CredentialsResponse(List<CredentialResponse> credentials) {}

    record CredentialResponse(
            String kind,
            String status,
            String fingerprint,
            String holder,
            String issuer,
            Instant validFrom,
            Instant validTo,
            @Nullable Instant lockedUntil) {}
}
