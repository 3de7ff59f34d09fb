package vn.hocba.transcript.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.sample.Results;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Change;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Composition;
import vn.hocba.transcript.transcript.domain.Rendering;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.Transcripts;
import vn.hocba.transcript.transcript.domain.YearResult;

/** What every implementation of the port must do. */
public abstract class TranscriptsContract {

    private static final Instant NOW = Samples.NOW;

    private String id;
    private String pupil;

    protected abstract Transcripts transcripts();

    protected abstract TranscriptFigures figures();

    @BeforeEach
    void oneOfAPupilOfItsOwn() {
        id = UUID.randomUUID().toString();
        pupil = "p-" + id;
        assertThat(transcripts().add(opened(id, Samples.upperSecondary(pupil, 1))))
                .isTrue();
    }

    private static Made opened(String id, YearResult result) {
        return new Made(Transcript.open(id, result, NOW), List.of());
    }

    private Transcript stored() {
        return transcripts().find(id).orElseThrow();
    }

    private Transcript saved(Change change) {
        assertThat(change).isInstanceOf(Made.class);
        transcripts().save((Made) change);
        return stored();
    }

    private Transcript composed() {
        Transcript one = stored();
        var snapshot = new Snapshot(
                id, one.latest().number(), NOW, "", one.latest().draft(), Samples.school(), Samples.pupil(pupil));
        return saved(one.compose(new Composition(snapshot, "aa", "AAAA2222"), new byte[] {1}));
    }

    private Transcript released() {
        return finished(composed());
    }

    private Transcript finished(Transcript composed) {
        int number = composed.latest().number();
        saved(stored().stageCompleted(number, 1));
        saved(stored().signed(number, "bb", Samples.signers(Samples.upperSecondary(1)), NOW));
        saved(stored().rendered(number, new Rendering("cc", 7), new byte[] {2}));
        return saved(stored().release(number, "dd", NOW));
    }

    @Test
    void keepsWhatItIsGivenInEveryState() {
        Transcript drafted = stored();
        assertThat(drafted)
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(Transcript.open(id, Samples.upperSecondary(pupil, 1), NOW));
        Transcript composed = composed();
        assertThat(composed.latest().composed().orElseThrow().snapshot().result())
                .isEqualTo(Samples.upperSecondary(pupil, 1));
        assertThat(composed.latest().draft()).isNull();
        Transcript released = finished(composed);
        assertThat(released.latest().state()).isEqualTo(TranscriptState.RELEASED);
        assertThat(released.latest().signers()).isEqualTo(Samples.signers(Samples.upperSecondary(1)));
        assertThat(released.latest().released().orElseThrow().pdfSha256()).isEqualTo("dd");
        assertThat(released.latest().rendering()).isEqualTo(new Rendering("cc", 7));
        assertThat(released.revision()).isEqualTo(drafted.revision() + 5);
    }

    @Test
    void keepsPrimaryResultsToo() {
        String other = UUID.randomUUID().toString();
        YearResult result = Results.of(Samples.primary(1)).pupil("p-" + other).build();
        transcripts().add(opened(other, result));
        assertThat(transcripts().find(other).orElseThrow().latest().draft()).isEqualTo(result);
    }

    @Test
    void holdsOneTranscriptPerPupilAndYear() {
        assertThat(transcripts().add(opened(UUID.randomUUID().toString(), Samples.upperSecondary(pupil, 3))))
                .isFalse();
        assertThat(transcripts().ofPupilAndYear(pupil, "2025-2026"))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(id));
        assertThat(transcripts().ofPupilAndYear(pupil, "2024-2025")).isEmpty();
        assertThat(transcripts().find("nobody")).isEmpty();
    }

    @Test
    void letsNobodyOverwriteAnothersChange() {
        Transcript read = stored();
        saved(read.waitFor("PUPIL:" + pupil, NOW.plusSeconds(5)));
        assertThatThrownBy(() -> saved(read.waitFor("PUPIL:other", NOW.plusSeconds(5))))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(stored().work().waitingFor()).isEqualTo("PUPIL:" + pupil);
    }

    @Test
    void wakesWhatWaitsForThatAndNothingElse() {
        saved(stored().waitFor("PUPIL:" + pupil, NOW.plusSeconds(3600)));
        assertThat(transcripts().toCompose(NOW, 1000)).doesNotContain(id);
        transcripts().wake("PUPIL:somebody-else", NOW);
        assertThat(transcripts().toCompose(NOW, 1000)).doesNotContain(id);
        transcripts().wake("PUPIL:" + pupil, NOW);
        assertThat(transcripts().toCompose(NOW, 1000)).contains(id);
        composed();
        transcripts().wake("PUPIL:" + pupil, NOW);
        assertThat(transcripts().toCompose(NOW.plusSeconds(7200), 1000)).doesNotContain(id);
    }

    @Test
    void findsWhatIsToBeRendered() {
        composed();
        saved(stored().signed(1, "bb", List.of(), NOW.plusSeconds(30)));
        assertThat(transcripts().toRender(NOW.plusSeconds(29), 1000)).doesNotContain(id);
        assertThat(transcripts().toRender(NOW.plusSeconds(30), 1000)).contains(id);
        saved(stored().rendered(1, new Rendering("cc", 7), new byte[] {2}));
        assertThat(transcripts().toRender(NOW.plusSeconds(60), 1000)).doesNotContain(id);
    }

    @Test
    void findsTheTranscriptsOfAClass() {
        assertThat(transcripts().ofClass(Samples.CLASS, 1000))
                .extracting(Transcript::id)
                .contains(id);
        assertThat(transcripts().ofClass(Samples.CLASS, 1)).hasSize(1);
        assertThat(transcripts().ofClass("unknown", 10)).isEmpty();
    }

    /** The same transcripts, counted by state over all levels and over the only school, give the same numbers. */
    @Test
    void countsEveryTranscriptOnce() {
        long before = figures().count(TranscriptState.RELEASED, SchoolLevel.UPPER_SECONDARY);
        released();
        assertThat(figures().count(TranscriptState.RELEASED, SchoolLevel.UPPER_SECONDARY))
                .isEqualTo(before + 1);
        saved(stored().receive(Samples.upperSecondary(pupil, 2), NOW));
        assertThat(figures().count(TranscriptState.RELEASED, SchoolLevel.UPPER_SECONDARY))
                .as("counted by its newest version")
                .isEqualTo(before);
        var ofSchool = figures().ofSchool(Samples.SCHOOL);
        for (TranscriptState state : TranscriptState.values()) {
            long byLevel = 0;
            for (SchoolLevel level : SchoolLevel.values()) {
                byLevel += figures().count(state, level);
            }
            assertThat(ofSchool.get(state)).as(state.name()).isEqualTo(byLevel);
        }
    }
}
