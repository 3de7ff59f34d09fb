package vn.hocba.transcript.transcript.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.testkit.EventContracts;
import vn.hocba.transcript.sample.Messages;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Sha256;
import vn.hocba.transcript.transcript.domain.TranscriptEvent;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.YearResult;

class DossierListenerTests {

    private static final String STAGE = "signing.stage.completed.v1";
    private static final String COMPLETED = "signing.dossier.completed.v1";
    private static final String SEALED = "signing.pdf.sealed.v1";
    private static final YearResult RESULT = Samples.upperSecondary(1);

    private final Office office = new Office();
    private final List<String> offered = new ArrayList<>();
    private final DossierListener listener = new DossierListener(office.take(), offered::add);

    private String id;
    private byte[] composed;

    @BeforeEach
    void oneIsComposed() {
        office.tellRegister(Samples.PUPIL);
        office.receive().handle(RESULT);
        id = office.only().id();
        composed =
                ((TranscriptEvent.Composed) office.transcripts.told.getFirst().event()).xml();
    }

    private TranscriptState state() {
        return office.only().latest().state();
    }

    private void stage(int number) {
        listener.on(Messages.of(
                STAGE, number, "{\"dossierId\":\"%s:1\",\"version\":1,\"stage\":%d}".formatted(id, number)));
    }

    private ConsumerRecord<String, byte[]> completed(String documentId, byte[] xml, String sha256) {
        return Messages.of(
                COMPLETED, 9, """
                {"documentType":"TRANSCRIPT","documentId":"%s","documentVersion":1,"xml":"%s","sha256":"%s",
                 "signers":[{"role":"MANAGER","name":"N","signedAt":"2026-05-25T08:00:00+00:00"}]}""".formatted(documentId, Base64.getEncoder().encodeToString(xml), sha256));
    }

    private ConsumerRecord<String, byte[]> completed(byte[] xml) {
        return completed(id, xml, Sha256.of(xml));
    }

    private ConsumerRecord<String, byte[]> sealed(byte[] pdf) {
        return Messages.of(
                SEALED,
                10,
                "{\"documentId\":\"%s\",\"documentVersion\":1,\"pdf\":\"%s\",\"sha256\":\"%s\"}"
                        .formatted(id, Base64.getEncoder().encodeToString(pdf), Sha256.of(pdf)));
    }

    private byte[] rendered() {
        office.clock.advance(java.time.Duration.ofMinutes(1));
        office.tick();
        return ((TranscriptEvent.Rendered) office.transcripts.told.getLast().event()).pdf();
    }

    @Test
    void followsTheStagesInWhateverOrderTheyCome() {
        stage(2);
        assertThat(office.only().latest().stage()).isEqualTo(2);
        stage(1);
        stage(2);
        assertThat(office.only().latest().stage()).isEqualTo(2);
        assertThat(state()).isEqualTo(TranscriptState.SIGNING);
    }

    @Test
    void goesFromTheSignedXmlToTheReleaseAndNothingTwice() {
        byte[] signed = Samples.signed(composed, RESULT);
        listener.on(completed(signed));
        assertThat(state()).isEqualTo(TranscriptState.SIGNED);
        assertThat(offered).containsExactly(id);
        long revision = office.only().revision();
        listener.on(completed(signed));
        stage(3);
        assertThat(office.only().revision()).isEqualTo(revision);
        assertThat(offered).as("once is enough").hasSize(1);
        byte[] pdf = rendered();
        listener.on(sealed(Office.sealed(pdf)));
        listener.on(sealed(Office.sealed(pdf)));
        assertThat(state()).isEqualTo(TranscriptState.RELEASED);
        assertThat(office.only().latest().released().orElseThrow().xmlSha256()).isEqualTo(Sha256.of(signed));
        assertThat(office.transcripts.told).hasSize(3);
    }

    /** A second form of the same signed document comes late: what is official stays, bytes and digest. */
    @Test
    void letsNoLaterFormReplaceTheSignedXml() {
        byte[] signed = Samples.signed(composed, RESULT);
        listener.on(completed(signed));
        byte[] other = new String(signed, StandardCharsets.UTF_8)
                .replace("gvbm-TOANAAAA", "gvbm-TOANBBBB")
                .getBytes(StandardCharsets.UTF_8);
        listener.on(completed(other));
        assertThat(office.only().latest().signedSha256()).isEqualTo(Sha256.of(signed));
        assertThat(office.documents.stored).hasSize(1);
    }

    @Test
    void putsAsideWhatIsNotOurs() {
        byte[] changed = new String(Samples.signed(composed, RESULT), StandardCharsets.UTF_8)
                .replace("8.2", "9.2")
                .getBytes(StandardCharsets.UTF_8);
        byte[] signed = Samples.signed(composed, RESULT);
        for (var message : List.of(
                completed(changed),
                completed(id, signed, Sha256.of(changed)),
                completed(id, new byte[0], Sha256.of(new byte[0])),
                completed(Samples.ID, signed, Sha256.of(signed)),
                sealed(signed),
                Messages.of(COMPLETED, 9, "{\"documentType\":\"TRANSCRIPT\",\"documentId\":\"x\",\"xml\":\"!\"}"),
                Messages.of(SEALED, 9, "{}"))) {
            assertThatThrownBy(() -> listener.on(message)).isInstanceOf(PoisonMessageException.class);
        }
        assertThat(state()).isEqualTo(TranscriptState.COMPOSED);
        assertThat(office.documents.stored).isEmpty();
    }

    @Test
    void takesNoSealOnAnotherPdf() {
        listener.on(completed(Samples.signed(composed, RESULT)));
        byte[] pdf = rendered();
        byte[] other = Office.sealed(pdf);
        other[5] = 'X';
        assertThatThrownBy(() -> listener.on(sealed(other))).isInstanceOf(PoisonMessageException.class);
        assertThatThrownBy(() -> listener.on(sealed(pdf)))
                .as("without any seal")
                .isInstanceOf(PoisonMessageException.class);
        assertThat(state()).isEqualTo(TranscriptState.RENDERED);
    }

    @Test
    void leavesPackagesAndOthersToOthers() {
        listener.on(
                Messages.of(COMPLETED, 1, "{\"documentType\":\"PACKAGE\",\"documentId\":\"p\",\"documentVersion\":1}"));
        listener.on(Messages.of(STAGE, 1, "{\"dossierId\":\"a-package\",\"stage\":1}"));
        listener.on(Messages.of("signing.dossier.voided.v1", 1, "not even json"));
        assertThat(state()).isEqualTo(TranscriptState.COMPOSED);
    }

    @Test
    void readsEveryGoldenExampleOfAStage() {
        EventContracts.examplesForReaders(STAGE).forEach(example -> listener.on(Messages.of(STAGE, 1, example)));
        assertThat(state()).isEqualTo(TranscriptState.COMPOSED);
    }

    /** The examples' documents are not ours, so they are understood and then put aside. */
    @Test
    void understandsTheGoldenExamplesOfDocuments() {
        for (String type : List.of(COMPLETED, SEALED)) {
            for (byte[] example : EventContracts.examplesForReaders(type)) {
                assertThatThrownBy(() -> listener.on(Messages.of(type, 1, example)))
                        .isInstanceOf(PoisonMessageException.class)
                        .hasMessageContaining("is not what was");
            }
        }
    }
}
