package vn.hocba.ministry.store;

/** A transcript's version that the store has accepted. */
public record AcceptedVersion(String transcriptId, long version, String sha256, String schoolCode, String receiptId) {}
