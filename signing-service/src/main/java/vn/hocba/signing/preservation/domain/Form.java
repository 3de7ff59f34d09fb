package vn.hocba.signing.preservation.domain;

/** Which form a file has, and so its evidence. */
public enum Form {
    /** XAdES: unsigned properties of the signatures outside of the content (ETSI EN 319 132-1, 5.4 and 5.5). */
    XML,
    /** PAdES: revisions behind the seal (ETSI EN 319 142-1, 5.4). */
    PDF
}
