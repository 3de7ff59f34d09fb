package vn.hocba.transcript.transcript.domain;

/** The PDF before its seal; a seal only appends, so it begins with exactly these bytes. */
public record Rendering(String sha256, int length) {}
