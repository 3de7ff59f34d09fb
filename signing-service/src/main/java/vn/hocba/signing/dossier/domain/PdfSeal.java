package vn.hocba.signing.dossier.domain;

import java.time.Instant;

/** The seal on the PDF; the file itself is with transcript-service. */
public record PdfSeal(String sha256, String staffId, String fingerprint, SignatureLevel level, Instant sealedAt) {}
