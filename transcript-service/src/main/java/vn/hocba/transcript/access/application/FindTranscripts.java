package vn.hocba.transcript.access.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.kit.security.Caller;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.Transcripts;

/** Finds transcripts for somebody, with what that person may see of them. */
public final class FindTranscripts {

    private static final int LARGEST_CLASS = 200;

    /** What was found, or why not. */
    public sealed interface Found {

        /** With the right that limits what is shown. */
        record One(Transcript transcript, Right right) implements Found {}

        /** There is none, or none for a person of another school: the two look the same. */
        record None() implements Found {}

        /** The person has no part in this class. */
        record NotAllowed(Transcript transcript) implements Found {}
    }

    /** A class's transcripts, or why not. */
    public sealed interface Listed {

        /** With the right that limits what is shown. */
        record All(List<Transcript> transcripts, Right right) implements Listed {}

        /** No such class, or one of another school. */
        record None() implements Listed {}

        /** The person has no part in this class, or only a subject of it. */
        record NotAllowed() implements Listed {}
    }

    private final Transcripts transcripts;
    private final TranscriptFigures figures;
    private final Rights rights;

    public FindTranscripts(Transcripts transcripts, TranscriptFigures figures, Rights rights) {
        this.transcripts = transcripts;
        this.figures = figures;
        this.rights = rights;
    }

    public Found one(String id, Caller caller) {
        Optional<Transcript> found = transcripts.find(id);
        if (found.isEmpty()) {
            return new Found.None();
        }
        Transcript transcript = found.get();
        Right right = rights.of(caller, transcript.schoolCode(), transcript.classId());
        return switch (right) {
            case Right.Hidden() -> new Found.None();
            case Right.Nothing() -> new Found.NotAllowed(transcript);
            case Right.WhatIsReleased() when !isReleased(transcript) -> new Found.None();
            case Right.WhatIsReleased() -> new Found.One(transcript, right);
            case Right.Everything() -> new Found.One(transcript, right);
            case Right.OwnSubjects(var _) -> new Found.One(transcript, right);
        };
    }

    public Listed ofClass(String classId, Caller caller) {
        Optional<String> school = rights.schoolOf(classId);
        if (school.isEmpty()) {
            return new Listed.None();
        }
        Right right = rights.of(caller, school.get(), classId);
        return switch (right) {
            case Right.Hidden() -> new Listed.None();
            case Right.Nothing() -> new Listed.NotAllowed();
            case Right.OwnSubjects(var _) -> new Listed.NotAllowed();
            case Right.WhatIsReleased() ->
                new Listed.All(
                        transcripts.ofClass(classId, LARGEST_CLASS).stream()
                                .filter(FindTranscripts::isReleased)
                                .toList(),
                        right);
            case Right.Everything() -> new Listed.All(transcripts.ofClass(classId, LARGEST_CLASS), right);
        };
    }

    /** Empty when the caller may not know. */
    public Optional<Map<TranscriptState, Long>> figures(String schoolCode, Caller caller) {
        return Rights.mayCount(caller, schoolCode) ? Optional.of(figures.ofSchool(schoolCode)) : Optional.empty();
    }

    private static boolean isReleased(Transcript transcript) {
        return transcript.newestReleased().isPresent();
    }
}
