package vn.hocba.transcript.transcript.domain;

import java.util.List;

/** What came of something that happened to a transcript. */
public sealed interface Change {

    /** The new state, to be stored with its events. */
    record Made(Transcript transcript, List<TranscriptEvent> events) implements Change {

        public Made {
            events = List.copyOf(events);
        }

        static Made of(Transcript transcript, TranscriptEvent... events) {
            return new Made(transcript, List.of(events));
        }
    }

    /** A repetition, or older than what is known: nothing to do. */
    record AlreadyDone() implements Change {}

    /** What came does not belong to this transcript. */
    record Refused(String reason) implements Change {}
}
