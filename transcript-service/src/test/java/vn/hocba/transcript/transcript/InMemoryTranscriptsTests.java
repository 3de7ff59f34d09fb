package vn.hocba.transcript.transcript;

import vn.hocba.transcript.sample.CrashPoint;
import vn.hocba.transcript.sample.InMemoryTranscripts;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.Transcripts;

class InMemoryTranscriptsTests extends TranscriptsContract {

    private final InMemoryTranscripts transcripts = new InMemoryTranscripts(new CrashPoint());

    @Override
    protected Transcripts transcripts() {
        return transcripts;
    }

    @Override
    protected TranscriptFigures figures() {
        return transcripts;
    }
}
