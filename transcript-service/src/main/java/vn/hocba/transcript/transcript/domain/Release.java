package vn.hocba.transcript.transcript.domain;

import java.time.Instant;

/** The two official files. */
public record Release(String xmlSha256, String pdfSha256, Instant at) {}
