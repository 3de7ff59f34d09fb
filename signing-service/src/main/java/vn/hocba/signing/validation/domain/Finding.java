package vn.hocba.signing.validation.domain;

/** Something that was found, in both languages, with a stable code. */
public record Finding(String code, String vi, String en) {}
