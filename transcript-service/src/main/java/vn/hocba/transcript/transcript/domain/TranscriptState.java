package vn.hocba.transcript.transcript.domain;

/** Where a version stands, from the final results to the release and after it. */
public enum TranscriptState {
    /** The results are there, the document is not composed yet. */
    DRAFT,
    /** Composed, waits for the first signature. */
    COMPOSED,
    /** At least one stage of signatures is complete. */
    SIGNING,
    /** All signatures of the XML are there. */
    SIGNED,
    /** The PDF is rendered and waits for its seal. */
    RENDERED,
    /** Official and unchangeable. */
    RELEASED,
    /** A later version is released. */
    SUPERSEDED,
    /** Taken back. */
    WITHDRAWN;

    /** Waits for signatures of the XML. */
    public boolean isBeforeSigned() {
        return this == COMPOSED || this == SIGNING;
    }
}
