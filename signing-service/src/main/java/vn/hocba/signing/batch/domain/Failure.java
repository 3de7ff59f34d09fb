package vn.hocba.signing.batch.domain;

/** A document that the batch did not sign, and why. */
public record Failure(String dossierId, String code) {}
