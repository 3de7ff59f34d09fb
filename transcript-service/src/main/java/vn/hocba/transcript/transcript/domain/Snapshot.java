package vn.hocba.transcript.transcript.domain;

import java.time.Instant;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.School;

/**
 * Everything that one version of a transcript says, frozen at composition. The XML and the PDF are both made of it, so
 * they cannot disagree.
 *
 * @param previousSha256 digest of the XML of the version that this one is to replace, empty for the first
 */
public record Snapshot(
        String transcriptId,
        int version,
        Instant composedAt,
        String previousSha256,
        YearResult result,
        School school,
        Pupil pupil) {

    /** Why this version was made; empty for the first, whatever its results say. */
    public String correctionReason() {
        return version == 1 ? "" : result.correctionReason();
    }
}
