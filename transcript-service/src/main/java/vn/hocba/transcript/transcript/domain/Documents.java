package vn.hocba.transcript.transcript.domain;

import java.util.Optional;

/** The bytes of the official files, beside the transcripts, so that a change of state does not rewrite them. */
public interface Documents {

    /** Which file of a version. */
    enum Kind {
        XML,
        PDF
    }

    /** Kept under its digest before the transcript says that it has it; may be repeated. */
    void keep(String transcriptId, int version, Kind kind, byte[] bytes);

    Optional<byte[]> find(String transcriptId, int version, Kind kind);
}
