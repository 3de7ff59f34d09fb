package vn.hocba.signing.dossier.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.trust.domain.Sha256;
import vn.hocba.testkit.EventContracts;

class DocumentListenerTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "01999a3c-5b1e-7c44-9a57-0d2f6b1c9e10";

    private final Office office = new Office();
    private final DocumentListener listener = new DocumentListener(office.openDossier, office.takeRendering);

    @ParameterizedTest
    @ValueSource(strings = {"transcript.composed.v1", "sync.package.composed.v1"})
    void readsEveryExampleAlsoOfTheFuture(String type) {
        for (byte[] example : EventContracts.examplesForReaders(type)) {
            new DocumentListener(new Office().openDossier, office.takeRendering).on(message(type, example));
        }
    }

    @Test
    void opensADossierOnce() {
        byte[] composed = EventContracts.examples("transcript.composed.v1").getFirst();
        listener.on(message("transcript.composed.v1", composed));
        long revision = office.dossier(ID + ":1").revision();
        listener.on(message("transcript.composed.v1", composed));
        assertThat(office.dossier(ID + ":1").revision()).isEqualTo(revision);
        assertThat(office.dossier(ID + ":1").document().schoolCode()).isEqualTo("79000701");
        assertThat(office.dossier(ID + ":1").slots().all()).hasSize(3);
    }

    @Test
    void opensTheDossierOfAPackage() {
        listener.on(message(
                "sync.package.composed.v1",
                EventContracts.examples("sync.package.composed.v1").getFirst()));
        assertThat(office.dossier("01999b01-22aa-7d10-8c3f-6a5b4c3d2e1f").state())
                .isEqualTo(DossierState.WAITING_SEAL);
    }

    @Test
    void takesThePdfOfASignedTranscriptOnce() {
        office.signedXml(Documents.primary("t1"));
        byte[] rendered = rendered("t1", SamplePdf.around(office.xmlOf("t1:1")));
        listener.on(message("transcript.rendered.v1", rendered));
        assertThat(office.dossier("t1:1").state()).isEqualTo(DossierState.WAITING_PDF_SEAL);
        listener.on(message("transcript.rendered.v1", rendered));
        assertThat(office.dossier("t1:1").state()).isEqualTo(DossierState.WAITING_PDF_SEAL);
    }

    @Test
    void aPdfOfWhatIsNotSignedIsPoison() {
        office.open(Documents.primary("t1"));
        assertThatThrownBy(() -> listener.on(message("transcript.rendered.v1", rendered("t1", new byte[] {1}))))
                .isInstanceOf(PoisonMessageException.class);
        assertThatThrownBy(() -> listener.on(message("transcript.rendered.v1", rendered("t9", new byte[] {1}))))
                .isInstanceOf(PoisonMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "xml", "slots", "schoolCode", "transcriptId"})
    void aDocumentWithoutItsFactsIsPoison(String missing) {
        ObjectNode composed = example();
        composed.remove(missing);
        assertPoison(composed);
    }

    @Test
    void whatCannotBeSignedIsPoison() {
        ObjectNode composed = example();
        composed.put("sha256", "0".repeat(64));
        assertPoison(composed);
        byte[] xml = "<HOC_BA/>".getBytes(StandardCharsets.UTF_8);
        composed.put("xml", Base64.getEncoder().encodeToString(xml)).put("sha256", Sha256.of(xml));
        assertPoison(composed);
        composed.put("xml", "%%%");
        assertPoison(composed);
    }

    @Test
    void otherTypesAreNotRead() {
        listener.on(message("transcript.released.v1", "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(office.dossiers.find(ID + ":1")).isEmpty();
    }

    private void assertPoison(ObjectNode composed) {
        byte[] payload = JSON.writeValueAsBytes(composed);
        assertThatThrownBy(() -> listener.on(message("transcript.composed.v1", payload)))
                .isInstanceOf(PoisonMessageException.class);
    }

    private static ObjectNode example() {
        return (ObjectNode)
                JSON.readTree(EventContracts.examples("transcript.composed.v1").getFirst());
    }

    private static byte[] rendered(String transcriptId, byte[] pdf) {
        return JSON.writeValueAsBytes(Map.of(
                "transcriptId",
                transcriptId,
                "version",
                1,
                "pdf",
                Base64.getEncoder().encodeToString(pdf),
                "sha256",
                Sha256.of(pdf)));
    }

    private static ConsumerRecord<String, byte[]> message(String type, byte[] payload) {
        var message = new ConsumerRecord<>("topic", 0, 0, "key", payload);
        Map.of(
                        "ce_id", "e1",
                        "ce_type", type,
                        "ce_source", "/test",
                        "ce_time", "2026-06-20T05:00:01Z",
                        "ce_aggregateversion", "2")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
