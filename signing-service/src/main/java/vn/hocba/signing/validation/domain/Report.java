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
                || problems.stream().anyMatch(one -> !Findings.leavesOpen(one));
        if (wrong) {
            return Verdict.NOT_GENUINE;
        }
        boolean open = signatures.isEmpty()
                || !problems.isEmpty()
                || signatures.stream().anyMatch(one -> one.status() == Status.UNKNOWN);
        return open ? Verdict.CANNOT_TELL : Verdict.GENUINE;
    }

    /** Was it looked up for all signatures, for some, or for none? */
    public RevocationCheck revocation() {
        long checked =
                signatures.stream().filter(SignatureReport::revocationChecked).count();
        if (checked == 0) {
            return RevocationCheck.NOT_CHECKED;
        }
        return checked == signatures.size() ? RevocationCheck.CHECKED : RevocationCheck.PARTLY_CHECKED;
    }

    /** How far the authorities' lists were looked at. */
    public enum RevocationCheck {
        CHECKED,
        PARTLY_CHECKED,
        NOT_CHECKED
    }
}
