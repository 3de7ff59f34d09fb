package vn.hocba.transcript.verification.domain;

/** Why, in both languages, with a stable code. */
public record Reason(String code, String vi, String en) {}
