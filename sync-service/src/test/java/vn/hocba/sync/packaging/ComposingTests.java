package vn.hocba.sync.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.packaging.application.RequestPackages.Requested;
import vn.hocba.sync.packaging.application.TakeSeal;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.packaging.domain.TranscriptSource.Fetched;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.Samples;

class ComposingTests {

    private final Office office = new Office();

    private void release(String... pupils) {
        for (String pupil : pupils) {
            office.release(Samples.id(pupil));
        }
    }

    private TranscriptPackage parcel() {
        return office.packages.all().getFirst();
    }

    private Map<DeliveryState, Long> counts() {
        return office.deliveries.counts(Optional.empty());
    }

    @Test
    void packagesEverythingThatWaitsInPartsOfTheAgreedSize() {
        release("t1", "t2", "t3", "t4", "t5", "t6", "t7");
        assertThat(office.requestPackages()).extracting(Requested::transcripts).containsExactly(3, 3, 1);
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.PACKAGED, 7L));
        assertThat(office.requestPackages()).isEmpty();
    }

    @Test
    void leavesOtherSchoolsAlone() {
        release("t1");
        office.deliveries.add(
                vn.hocba.sync.delivery.domain.Delivery.of(Samples.release(Samples.id("t2"), "79000301"), Samples.NOON));
        office.requestPackages();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.PACKAGED, 1L, DeliveryState.RELEASED, 1L));
    }

    @Test
    void listsEachTranscriptWithItsDigestAndAsksForTheSeal() {
        release("t1", "t2");
        office.requestPackages();
        office.tick();
        assertThat(parcel().state()).isEqualTo(PackageState.COMPOSED);
        assertThat(office.packages.composed).containsExactly(parcel().id());
        Manifest manifest = parcel().manifest();
        assertThat(manifest).isNotNull();
        assertThat(manifest.xml())
                .startsWith("<GOI_HOC_BA><DU_LIEU_GOI Id=\"data\"><MA_GOI>" + parcel().id() + "</MA_GOI>")
                .contains("<HOC_BA MA_HOC_BA=\"t1\" PHIEN_BAN=\"1\" SHA256=\""
                        + Manifest.sha256(Samples.xml(Samples.id("t1"))) + "\"></HOC_BA>")
                .endsWith("</DU_LIEU_GOI><KY_PHAT_HANH Id=\"kph\"></KY_PHAT_HANH></GOI_HOC_BA>");
        assertThat(office.contents.stored).containsOnlyKeys(Samples.id("t1"), Samples.id("t2"));
    }

    @Test
    void comesBackLaterWhenTheSourceIsAway() {
        release("t1", "t2");
        office.requestPackages();
        office.source = _ -> new Fetched.Unavailable("transcript-unreachable", Duration.ZERO);
        office.tick();
        assertThat(parcel().state()).isEqualTo(PackageState.COMPOSING);
        assertThat(parcel().work().problem()).isEqualTo("transcript-unreachable");
        office.source = id -> new Fetched.Found(Samples.xml(id));
        office.tick();
        assertThat(parcel().state()).isEqualTo(PackageState.COMPOSED);
    }

    @Test
    void holdsBackWhatIsMissingOrNotWhatWasReleased() {
        release("t1", "t2", "t3");
        office.requestPackages();
        office.source = id -> switch (id.transcriptId()) {
            case "t1" -> new Fetched.Missing();
            case "t2" -> new Fetched.Found("<HOC_BA>other</HOC_BA>".getBytes(StandardCharsets.UTF_8));
            default -> new Fetched.Found(Samples.xml(id));
        };
        office.tick();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.HELD, 2L, DeliveryState.PACKAGED, 1L));
        assertThat(office.deliveries.find(Samples.id("t1")).orElseThrow().code())
                .isEqualTo("content.missing");
        assertThat(office.deliveries.find(Samples.id("t2")).orElseThrow().code())
                .isEqualTo("content.digest-mismatch");
        assertThat(parcel().items()).hasSize(1);
        office.source = id -> new Fetched.Found(Samples.xml(id));
        assertThat(office.sendAgain()).hasSize(2);
        office.requestPackages();
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
    }

    @Test
    void endsEmptyWhenNothingIsLeft() {
        release("t1");
        office.requestPackages();
        office.source = _ -> new Fetched.Missing();
        office.tick();
        assertThat(parcel().state()).isEqualTo(PackageState.EMPTY);
        assertThat(office.packages.composed).isEmpty();
    }

    @Test
    void takesTheSealOfItsOwnManifestOnly() {
        release("t1");
        office.requestPackages();
        var takeSeal = new TakeSeal(office.packages, office.clock);
        assertThat(takeSeal.handle("unknown", "<x/>")).isEqualTo(TakeSeal.Outcome.IGNORED);
        assertThat(takeSeal.handle(parcel().id(), "<x/>")).isEqualTo(TakeSeal.Outcome.IGNORED);
        office.tick();
        Manifest manifest = parcel().manifest();
        assertThat(manifest).isNotNull();
        String sealed = Office.sealed(manifest);
        for (String wrong : List.of(
                manifest.xml(),
                sealed.replace("<MA_TRUONG>79000701", "<MA_TRUONG>79000702"),
                sealed + " ",
                "<GOI_HOC_BA></GOI_HOC_BA>")) {
            assertThat(takeSeal.handle(parcel().id(), wrong)).isEqualTo(TakeSeal.Outcome.NOT_OUR_MANIFEST);
        }
        assertThat(takeSeal.handle(parcel().id(), sealed)).isEqualTo(TakeSeal.Outcome.SEALED);
        assertThat(takeSeal.handle(parcel().id(), sealed)).isEqualTo(TakeSeal.Outcome.IGNORED);
        assertThat(parcel().sealedManifest()).isEqualTo(sealed);
    }

    @Test
    void claimsTheRestAfterACrashBetweenThePackageAndItsDeliveries() {
        release("t1", "t2", "t3");
        office.crash.after(2); // the package and one delivery
        org.assertj.core.api.Assertions.assertThatThrownBy(office::requestPackages)
                .isInstanceOf(vn.hocba.sync.sample.CrashPoint.Crash.class);
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.PACKAGED, 1L, DeliveryState.RELEASED, 2L));
        office.crash.never();
        office.tick();
        assertThat(parcel().items())
                .extracting(item -> item.id())
                .containsExactly(Samples.id("t1"), Samples.id("t2"), Samples.id("t3"));
    }

    @Test
    void escapesWhatWouldBreakTheManifest() {
        var odd = new DeliveryId("a\"<&", 1);
        office.deliveries.add(vn.hocba.sync.delivery.domain.Delivery.of(Samples.release(odd), Samples.NOON));
        office.requestPackages();
        office.tick();
        Manifest manifest = parcel().manifest();
        assertThat(manifest).isNotNull();
        assertThat(manifest.xml()).contains("MA_HOC_BA=\"a&quot;&lt;&amp;\"");
    }
}
