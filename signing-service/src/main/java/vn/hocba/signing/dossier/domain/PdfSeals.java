package vn.hocba.signing.dossier.domain;

import java.time.Instant;
import vn.hocba.signing.credential.domain.SigningKey;

/** Seals on PDFs: PAdES, as an incremental update, so that what was rendered stays byte for byte. */
@FunctionalInterface
public interface PdfSeals {

    /** A PDF with its seal. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Sealed(byte[] pdf, SignatureLevel level) {}

    Sealed seal(byte[] rendered, SigningKey key, Instant at);
}
