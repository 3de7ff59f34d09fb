package vn.hocba.signing.dossier.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.signing.dossier.domain.PdfSeal;
import vn.hocba.signing.dossier.domain.SlotRole;

/** Every attempt to sign: who, in which role, with which key, over which digest, and what came of it. */
public final class SignatureLog {

    /** Counts attempts for operators. */
    @FunctionalInterface
    public interface Meter {

        void count(SlotRole role, String level, String outcome);
    }

    private static final String SIGN = "dossier.sign";
    private static final String SEAL = "pdf.seal";

    private final AuditTrail audit;
    private final Meter meter;

    public SignatureLog(AuditTrail audit, Meter meter) {
        this.audit = audit;
        this.meter = meter;
    }

    void signed(String dossierId, Signer signer, List<SigningWork.Made> made) {
        made.forEach(
                one -> meter.count(one.slot().role(), one.signature().level().code(), "done"));
        record(
                SIGN,
                "done",
                dossierId,
                signer,
                Map.of(
                        "slots", joined(made, one -> one.slot().slotId()),
                        "digests", joined(made, one -> one.signature().digest()),
                        "levels", joined(made, one -> one.signature().level().code())));
    }

    void sealed(String dossierId, Signer signer, PdfSeal seal) {
        meter.count(SlotRole.CLERK, seal.level().code(), "pdf");
        record(
                SEAL,
                "done",
                dossierId,
                signer,
                Map.of("digests", seal.sha256(), "levels", seal.level().code()));
    }

    void refused(String dossierId, Signer signer, SigningOutcome.Reason reason) {
        signer.roles().forEach(role -> meter.count(role, "none", "refused"));
        record(SIGN, "refused", dossierId, signer, Map.of("code", reason.code()));
    }

    private void record(String action, String outcome, String dossierId, Signer signer, Map<String, String> facts) {
        var details = new java.util.TreeMap<>(facts);
        details.put("fingerprint", signer.fingerprint());
        details.put("batch", signer.reason());
        details.put(
                "roles",
                signer.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(",")));
        audit.record(new AuditEvent(action, outcome, signer.caller(), "dossier", dossierId, details));
    }

    private static String joined(
            List<SigningWork.Made> made, java.util.function.Function<SigningWork.Made, String> what) {
        return made.stream().map(what).collect(Collectors.joining(","));
    }
}
