package vn.hocba.sync.packaging.adapter.in.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.messaging.PoisonMessageException;
import vn.hocba.sync.packaging.application.TakeSeal;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.Samples;
import vn.hocba.testkit.EventContracts;

class DossierCompletedListenerTests {

    private final Office office = new Office();
    private final DossierCompletedListener listener =
            new DossierCompletedListener(new TakeSeal(office.packages, office.clock));

    @BeforeEach
    void aComposedPackage() {
        office.release(Samples.id("t1"));
        office.requestPackages();
        office.tick();
    }

    private TranscriptPackage parcel() {
        return office.packages.all().getFirst();
    }

    private String sealed() {
        Manifest manifest = parcel().manifest();
        assertThat(manifest).isNotNull();
        return Office.sealed(manifest);
    }

    private ConsumerRecord<String, byte[]> message(String documentType, byte[] xml, String sha256) {
        String payload = """
                {"dossierId":"%s","documentType":"%s","documentId":"%s","documentVersion":1,"schoolCode":"79000701",
                 "xml":"%s","sha256":"%s","signatures":1,"signers":[],"fieldOfTheFuture":1}""".formatted(
                parcel().id(), documentType, parcel().id(), Base64.getEncoder().encodeToString(xml), sha256);
        var message = new ConsumerRecord<>(
                "signing.dossiers.v1", 0, 0, parcel().id(), payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", "e1",
                        "ce_type", "signing.dossier.completed.v1",
                        "ce_source", "/signing",
                        "ce_time", "2026-06-20T05:00:01Z",
                        "ce_aggregateversion", "2")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesTheSealAndARepetitionChangesNothing() {
        byte[] xml = utf8(sealed());
        var message = message("PACKAGE", xml, Manifest.sha256(xml));
        listener.on(message);
        assertThat(parcel().state()).isEqualTo(PackageState.SIGNED);
        long revision = parcel().revision();
        listener.on(message);
        assertThat(parcel().revision()).isEqualTo(revision);
    }

    @Test
    void understandsEveryGoldenExample() {
        assumeThat(getClass().getResource("/events/signing/signing.dossier.completed.v1.schema.json"))
                .as("the publisher's contract")
                .isNotNull();
        for (byte[] example : EventContracts.examplesForReaders("signing.dossier.completed.v1")) {
            var message = message("TRANSCRIPT", utf8("<x/>"), "");
            var same = new ConsumerRecord<>(message.topic(), 0, 0, message.key(), example);
            message.headers().forEach(header -> same.headers().add(header));
            listener.on(same);
        }
        assertThat(parcel().state()).isEqualTo(PackageState.COMPOSED);
    }

    @Test
    void leavesTranscriptsToOthers() {
        listener.on(message("TRANSCRIPT", utf8("<x/>"), "no digest"));
        assertThat(parcel().state()).isEqualTo(PackageState.COMPOSED);
    }

    @Test
    void refusesWhatIsNotItsManifest() {
        byte[] other = utf8("<GOI_HOC_BA></GOI_HOC_BA>");
        byte[] notText = {(byte) 0xC3, (byte) 0x28};
        for (var message : java.util.List.of(
                message("PACKAGE", other, Manifest.sha256(other)),
                message("PACKAGE", utf8(sealed()), Manifest.sha256(other)),
                message("PACKAGE", notText, Manifest.sha256(notText)))) {
            assertThatThrownBy(() -> listener.on(message)).isInstanceOf(PoisonMessageException.class);
        }
        assertThat(parcel().state()).isEqualTo(PackageState.COMPOSED);
    }
}
