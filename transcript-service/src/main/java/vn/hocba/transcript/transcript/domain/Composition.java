package vn.hocba.transcript.transcript.domain;

/**
 * What was composed.
 *
 * @param xmlSha256 of the unsigned XML, which can be made again from the snapshot, byte by byte
 * @param code the short code printed on the document; with the id it opens the content for a verifier
 */
public record Composition(Snapshot snapshot, String xmlSha256, String code) {}
