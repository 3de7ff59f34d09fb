package vn.hocba.transcript.transcript.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.kit.ids.Ids;
import vn.hocba.transcript.transcript.domain.Change;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.Transcripts;
import vn.hocba.transcript.transcript.domain.YearResult;

/** Final results open a transcript, or a new version of it, and compose it if everything else is there. */
public final class ReceiveYearResult {

    private final Transcripts transcripts;
    private final ComposeTranscript compose;
    private final Ids ids;
    private final Clock clock;

    public ReceiveYearResult(Transcripts transcripts, ComposeTranscript compose, Ids ids, Clock clock) {
        this.transcripts = transcripts;
        this.compose = compose;
        this.ids = ids;
        this.clock = clock;
    }

    public void handle(YearResult result) {
        Optional<Transcript> known = transcripts.ofPupilAndYear(result.pupilId(), result.schoolYear());
        if (known.isEmpty()) {
            Transcript opened = Transcript.open(ids.next().toString(), result, clock.instant());
            if (transcripts.add(composedIfPossible(new Made(opened, List.of())))) {
                return;
            }
            known = transcripts.ofPupilAndYear(result.pupilId(), result.schoolYear());
        }
        known.map(transcript -> transcript.receive(result, clock.instant())).ifPresent(change -> {
            if (change instanceof Made made) {
                transcripts.save(composedIfPossible(made));
            }
        });
    }

    private Made composedIfPossible(Made received) {
        Change change = compose.attempt(received.transcript());
        return change instanceof Made made ? made : received;
    }
}
