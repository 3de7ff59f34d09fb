package vn.hocba.transcript.transcript.domain;

import java.util.List;

/** What the world is told. */
public sealed interface TranscriptEvent {

    /** The XML waits for its signatures. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Composed(int version, byte[] xml, String sha256, List<Slot> slots) implements TranscriptEvent {}

    /** The PDF waits for its seal. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Rendered(int version, byte[] pdf, String sha256) implements TranscriptEvent {}

    /** The version is official. */
    record Released(int version, Release release) implements TranscriptEvent {}
}
