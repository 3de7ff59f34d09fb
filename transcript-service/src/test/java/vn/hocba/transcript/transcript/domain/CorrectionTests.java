package vn.hocba.transcript.transcript.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;

/** A correction is a new version that names the one it replaces, and every signature is given again. */
class CorrectionTests {

    private final Office office = new Office();

    private List<TranscriptEvent.Composed> composed() {
        return office.transcripts.told.stream()
                .map(told -> told.event())
                .filter(TranscriptEvent.Composed.class::isInstance)
                .map(TranscriptEvent.Composed.class::cast)
                .toList();
    }

    private List<TranscriptState> states() {
        return office.only().versions().stream().map(TranscriptVersion::state).toList();
    }

    @Test
    void replacesTheReleasedVersionOnlyWhenItIsReleasedItself() {
        Transcript first = office.released(Samples.upperSecondary(1));
        String replaced = first.latest().released().orElseThrow().xmlSha256();
        office.receive().handle(Samples.upperSecondary(2));
        assertThat(states()).containsExactly(TranscriptState.RELEASED, TranscriptState.COMPOSED);
        assertThat(office.only().official().orElseThrow().number()).isEqualTo(1);
        var again = composed().getLast();
        assertThat(again.slots())
                .as("all signatures again")
                .isEqualTo(composed().getFirst().slots());
        assertThat(new String(again.xml(), StandardCharsets.UTF_8))
                .contains("<PHIEN_BAN>2</PHIEN_BAN><THAY_THE_SHA256>" + replaced + "</THAY_THE_SHA256>"
                        + "<LI_DO_THAY_THE>Nhập sai điểm môn Toán học kì I</LI_DO_THAY_THE>");
        office.run();
        assertThat(states()).containsExactly(TranscriptState.SUPERSEDED, TranscriptState.RELEASED);
        assertThat(office.only().versions().getFirst().replacedBy()).isEqualTo(2);
        assertThat(office.only().latest().released().orElseThrow().xmlSha256()).isNotEqualTo(replaced);
    }

    @Test
    void takesOverADraft() {
        office.receive().handle(Samples.upperSecondary(1));
        office.receive().handle(Samples.upperSecondary(3));
        office.receive().handle(Samples.upperSecondary(2));
        assertThat(states()).containsExactly(TranscriptState.DRAFT);
        assertThat(office.only().latest().resultVersion()).isEqualTo(3);
        office.tellRegister(Samples.PUPIL);
        office.run();
        assertThat(new String(composed().getFirst().xml(), StandardCharsets.UTF_8))
                .as("the first version corrects nothing")
                .doesNotContain("LI_DO_THAY_THE");
    }

    @Test
    void stopsAVersionThatIsKnownToBeWrongBeforeItsRelease() {
        office.tellRegister(Samples.PUPIL);
        office.receive().handle(Samples.upperSecondary(1));
        office.signAll();
        office.clock.advance(java.time.Duration.ofMinutes(1));
        office.tick();
        assertThat(states()).containsExactly(TranscriptState.RENDERED);
        office.receive().handle(Samples.upperSecondary(2));
        office.sealAll();
        assertThat(states()).containsExactly(TranscriptState.SUPERSEDED, TranscriptState.COMPOSED);
        assertThat(office.only().newestReleased()).isEmpty();
        office.run();
        assertThat(states()).containsExactly(TranscriptState.SUPERSEDED, TranscriptState.RELEASED);
        assertThat(new String(composed().getLast().xml(), StandardCharsets.UTF_8))
                .doesNotContain("THAY_THE_SHA256");
    }
}
