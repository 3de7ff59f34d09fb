package vn.hocba.transcript.transcript.domain;

import java.time.Instant;

/** Who signed the XML, as signing-service tells; the PDF shows it. */
public record Signer(String role, String subjectCode, String staffId, String name, Instant signedAt) {}
