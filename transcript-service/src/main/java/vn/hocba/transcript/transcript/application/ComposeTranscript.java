package vn.hocba.transcript.transcript.application;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.hocba.transcript.register.domain.Need;
import vn.hocba.transcript.register.domain.Need.Kind;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.transcript.domain.Change;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptVersion;
import vn.hocba.transcript.transcript.domain.TranscriptXml;
import vn.hocba.transcript.transcript.domain.Transcripts;
import vn.hocba.transcript.transcript.domain.VerificationCode;
import vn.hocba.transcript.transcript.domain.YearResult;

/** Freezes one snapshot of results, pupil and school, and makes the XML of it; waits if something is not there yet. */
public final class ComposeTranscript {

    /** What comes wakes the composition at once; this look is only for what was missed. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(20);

    private final Register register;
    private final Transcripts transcripts;
    private final TranscriptXml xml;
    private final RandomGenerator random;
    private final Clock clock;

    public ComposeTranscript(
            Register register, Transcripts transcripts, TranscriptXml xml, RandomGenerator random, Clock clock) {
        this.register = register;
        this.transcripts = transcripts;
        this.xml = xml;
        this.random = random;
        this.clock = clock;
    }

    /** For the sweep. */
    public void handle(String id) {
        transcripts.find(id).ifPresent(transcript -> {
            if (attempt(transcript) instanceof Change.Made made) {
                transcripts.save(made);
            }
        });
    }

    /** After a failure: not again at once, so that the others get their turn. */
    public void putOff(String id) {
        transcripts.find(id).ifPresent(transcript -> {
            if (transcript.composeLater(clock.instant().plus(AFTER_A_FAILURE)) instanceof Change.Made made) {
                transcripts.save(made);
            }
        });
    }

    public List<String> waiting(int limit) {
        return transcripts.toCompose(clock.instant(), limit);
    }

    /** The change that composing makes, or that waiting makes; nothing is stored. */
    Change attempt(Transcript transcript) {
        YearResult draft = transcript.latest().draft();
        if (draft == null) {
            return new Change.AlreadyDone();
        }
        Optional<School> school = register.school(draft.schoolCode());
        if (school.isEmpty()) {
            return waitFor(transcript, Kind.SCHOOL, draft.schoolCode());
        }
        if (register.schoolClass(draft.classId()).isEmpty()) {
            return waitFor(transcript, Kind.SCHOOL_CLASS, draft.classId());
        }
        Optional<Pupil> pupil = register.pupil(draft.pupilId());
        if (pupil.isEmpty()) {
            return waitFor(transcript, Kind.PUPIL, draft.pupilId());
        }
        var snapshot = new Snapshot(
                transcript.id(),
                transcript.latest().number(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                previous(transcript),
                draft,
                school.get(),
                pupil.get());
        byte[] bytes = xml.compose(snapshot);
        return transcript.compose(new Composition(snapshot, Sha256.of(bytes), VerificationCode.random(random)), bytes);
    }

    private static String previous(Transcript transcript) {
        return transcript
                .official()
                .flatMap(TranscriptVersion::released)
                .map(release -> release.xmlSha256())
                .orElse("");
    }

    private Change waitFor(Transcript transcript, Kind kind, String id) {
        return transcript.waitFor(new Need(kind, id).key(), clock.instant().plus(LOOK_AGAIN));
    }
}
