package vn.hocba.transcript.verification.application;

import java.util.List;
import java.util.Optional;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.Transcripts;
import vn.hocba.transcript.transcript.domain.VerificationCode;
import vn.hocba.transcript.verification.domain.Content;
import vn.hocba.transcript.verification.domain.Verification.Standing;
import vn.hocba.transcript.verification.domain.Verification.Status;
import vn.hocba.transcript.verification.domain.WrongCodes;

/** For the paper in somebody's hand: the standing by id alone, the content by id and the code printed on it. */
public final class VerifyCode {

    /** What the code opened. */
    public sealed interface Answer {

        /** The version that the code belongs to. */
        record Opened(Status status, Content content) implements Answer {}

        /** No such transcript, or not its code: the two look the same. */
        record Wrong() implements Answer {}

        /** Somebody seems to be guessing. */
        record TooMany() implements Answer {}
    }

    private final Transcripts transcripts;
    private final WrongCodes wrongCodes;

    public VerifyCode(Transcripts transcripts, WrongCodes wrongCodes) {
        this.transcripts = transcripts;
        this.wrongCodes = wrongCodes;
    }

    /** Of the newest released version, or of the one that is named. */
    public Status standing(String transcriptId, Optional<Integer> number) {
        Optional<Transcript> transcript = transcripts.find(transcriptId);
        Optional<TranscriptVersion> version =
                transcript.flatMap(one -> number.map(one::version).orElseGet(one::newestReleased));
        if (transcript.isEmpty() || version.isEmpty()) {
            return new Status(transcriptId, number.orElse(0), Standing.UNKNOWN, null);
        }
        return Standings.of(transcript.get(), version.get());
    }

    public Answer open(String transcriptId, String code) {
        if (wrongCodes.tooMany(transcriptId)) {
            return new Answer.TooMany();
        }
        Optional<Transcript> transcript = transcripts.find(transcriptId);
        for (TranscriptVersion version : transcript.map(Transcript::versions).orElse(List.of())) {
            Optional<Composition> composition = version.composed();
            boolean right = version.released().isPresent()
                    && composition
                            .filter(one -> VerificationCode.matches(one.code(), code))
                            .isPresent();
            if (right) {
                return new Answer.Opened(
                        Standings.of(transcript.get(), version),
                        Content.of(composition.get().snapshot()));
            }
        }
        if (transcript.isPresent()) { // else anybody could fill the database with invented ids
            wrongCodes.count(transcriptId);
        }
        return new Answer.Wrong();
    }
}
