package vn.hocba.transcript.transcript.domain;

import java.util.Map;
import vn.hocba.transcript.register.domain.SchoolLevel;

/** How many transcripts are where; each is counted once, by the state of its newest version. */
public interface TranscriptFigures {

    long count(TranscriptState state, SchoolLevel level);

    Map<TranscriptState, Long> ofSchool(String schoolCode);
}
