package vn.hocba.transcript.transcript.adapter.in.messaging;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Signer;

/** What is read of signing-service's events. */
final class DossierMessages {

    private DossierMessages() {}

    /** signing.stage.completed.v1 */
    record StageMessage(@Nullable String dossierId, int stage) {}

    /** signing.dossier.completed.v1 */
    record CompletedMessage(
            @Nullable String documentType,
            @Nullable String documentId,
            int documentVersion,
            @Nullable String xml,
            @Nullable String sha256,
            @Nullable List<SignerMessage> signers) {

        boolean isTranscript() {
            return "TRANSCRIPT".equals(documentType) && documentId != null;
        }

        byte[] bytes() {
            return decoded(xml, sha256);
        }

        List<Signer> all() {
            return signers == null
                    ? List.of()
                    : signers.stream().map(SignerMessage::toSigner).toList();
        }
    }

    record SignerMessage(
            @Nullable String role,
            @Nullable String subjectCode,
            @Nullable String staffId,
            @Nullable String name,
            @Nullable String signedAt) {

        Signer toSigner() {
            try {
                return new Signer(
                        optional(role),
                        optional(subjectCode),
                        optional(staffId),
                        optional(name),
                        OffsetDateTime.parse(optional(signedAt)).toInstant());
            } catch (DateTimeException e) {
                throw new PoisonMessageException("a signer without a time");
            }
        }
    }

    /** signing.pdf.sealed.v1 */
    record SealedMessage(
            @Nullable String documentId,
            int documentVersion,
            @Nullable String pdf,
            @Nullable String sha256) {

        byte[] bytes() {
            return decoded(pdf, sha256);
        }
    }

    /** A dossier of a transcript is called after the transcript and its version; of a package, only after the package. */
    record DossierId(String transcriptId, int version) {

        static Optional<DossierId> parse(@Nullable String dossierId) {
            if (dossierId == null || !dossierId.matches("[0-9A-Za-z-]+:[1-9]\\d{0,5}")) {
                return Optional.empty();
            }
            int colon = dossierId.indexOf(':');
            return Optional.of(
                    new DossierId(dossierId.substring(0, colon), Integer.parseInt(dossierId.substring(colon + 1))));
        }
    }

    private static byte[] decoded(@Nullable String base64, @Nullable String sha256) {
        try {
            byte[] bytes = Base64.getDecoder().decode(optional(base64));
            if (bytes.length == 0 || !Sha256.of(bytes).equalsIgnoreCase(optional(sha256))) {
                throw new PoisonMessageException("a document that is not what its digest says");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new PoisonMessageException("a document that cannot be decoded");
        }
    }

    private static String optional(@Nullable String value) {
        return value == null ? "" : value;
    }
}
