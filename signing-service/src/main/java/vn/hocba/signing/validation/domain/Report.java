package vn.hocba.signing.validation.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.validation.domain.SignatureReport.Status;

/** The whole answer about a file. */
public record Report(
        FileKind kind, Optional<DocumentType> documentType, List<SignatureReport> signatures, List<Finding> problems) {

    public Report {
        signatures = List.copyOf(signatures);
        problems = List.copyOf(problems);
    }

    /** One thing that is wrong is enough; one thing that nobody can say leaves it open. */
    public Verdict verdict() {
        boolean wrong = signatures.stream().anyMatch(one -> one.status() == Status.INVALID)
                || problems.stream().anyMatch(one -> !one.equals(Findings.TRUST_UNAVAILABLE));
        if (wrong) {
            return Verdict.NOT_GENUINE;
        }
        boolean open = signatures.isEmpty()
                || !problems.isEmpty()
                || signatures.stream().anyMatch(one -> one.status() == Status.UNKNOWN);
        return open ? Verdict.CANNOT_TELL : Verdict.GENUINE;
    }
}
