package vn.hocba.transcript.transcript.domain;

import java.util.Optional;

/** The bytes of the official files, beside the transcripts, so that a change of state does not rewrite them. */
public interface Documents {

    /** Which file of a version. */
    enum Kind {
        XML,
        PDF
    }

    /**
     * Kept under its digest before the transcript says that it has it; may be repeated. A file is never replaced by other
     * bytes, whoever comes late.
     */
    void keep(String transcriptId, int version, Kind kind, byte[] bytes);

    /** The file with exactly this SHA-256. */
    Optional<byte[]> find(String transcriptId, int version, Kind kind, String sha256);
}
