package vn.hocba.transcript.verification.application;

import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.verification.domain.Verification.Standing;
import vn.hocba.transcript.verification.domain.Verification.Status;

/** Where versions stand, in words for everybody. */
final class Standings {

    private Standings() {}

    static Status of(Transcript transcript, TranscriptVersion version) {
        return new Status(transcript.id(), version.number(), standing(version), version.replacedBy());
    }

    private static Standing standing(TranscriptVersion version) {
        if (version.released().isEmpty()) {
            return Standing.UNKNOWN;
        }
        return version.state() == TranscriptState.RELEASED
                ? Standing.VALID
                : version.state() == TranscriptState.WITHDRAWN ? Standing.WITHDRAWN : Standing.REPLACED;
    }
}
