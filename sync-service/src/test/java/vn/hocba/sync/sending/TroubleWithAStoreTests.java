package vn.hocba.sync.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.packaging.domain.TranscriptSource.Fetched;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.Samples;
import vn.hocba.sync.sending.domain.Store.Decision;
import vn.hocba.sync.sending.domain.Store.Receipt;
import vn.hocba.sync.sending.domain.Store.Submission;

class TroubleWithAStoreTests {

    private final Office office = new Office();

    @BeforeEach
    void aPackageThatIsSealed() {
        List.of("t1", "t2", "t3").forEach(pupil -> office.release(Samples.id(pupil)));
        office.requestPackages();
        office.tick();
        office.sealAll();
    }

    private TranscriptPackage parcel() {
        return office.packages.all().getFirst();
    }

    private Delivery delivery(String pupil) {
        return office.deliveries.find(Samples.id(pupil)).orElseThrow();
    }

    private Map<DeliveryState, Long> counts() {
        return office.deliveries.counts(Optional.empty());
    }

    @Test
    void bringsEverythingToBothWhenNothingHappens() {
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
        assertThat(parcel().state()).isEqualTo(PackageState.FINISHED);
        assertThat(delivery("t1").with(Target.CITY).receiptId()).isEqualTo("city-1");
        assertThat(delivery("t1").with(Target.MINISTRY).receiptId()).isEqualTo("ministry-1");
        assertThat(office.contents.stored).isEmpty();
    }

    @Test
    void waitsLongerAndLongerWhileTheStoreIsAway() {
        for (int i = 0; i < 6; i++) {
            office.city.forced.add(new Submission.Unavailable("status-503", Duration.ZERO));
        }
        var waits = new ArrayList<Duration>();
        while (!office.city.forced.isEmpty()) {
            office.advance().handle(parcel().id());
            assertThat(parcel().work().problem()).isEqualTo("status-503");
            Duration wait =
                    Duration.between(office.clock.instant(), parcel().work().dueAt());
            waits.add(wait);
            office.clock.advance(wait);
        }
        assertThat(waits).isSorted();
        assertThat(waits.getLast()).isGreaterThanOrEqualTo(Duration.ofSeconds(16));
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.PACKAGED, 3L));
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
        assertThat(parcel().work().attempts()).isZero();
    }

    @Test
    void waitsAsLongAsTheStoreAsks() {
        office.city.forced.add(new Submission.Unavailable("status-429", Duration.ofSeconds(90)));
        office.advance().handle(parcel().id());
        assertThat(parcel().work().dueAt()).isEqualTo(office.clock.instant().plusSeconds(90));
    }

    @Test
    void sendsAgainWhenTheStoreForgotTheReceipt() {
        office.tick();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.SUBMITTED_CITY, 3L));
        office.city.forgetReceipts();
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
        assertThat(office.city.held).hasSize(3);
        assertThat(office.deliveries.told).hasSize(6);
    }

    @Test
    void asksAgainForWhatAReceiptLeavesOut() {
        office.city.spoils = receipt -> {
            office.city.spoils = later -> later;
            return receipt instanceof Receipt.Done done
                    ? new Receipt.Done(Optional.empty(), done.decisions().subList(0, 1))
                    : receipt;
        };
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
        assertThat(office.city.receiptsByKey).hasSize(2);
        assertThat(office.deliveries.told).hasSize(6);
    }

    @Test
    void countsARepeatedDecisionOnceAndBelievesNoContradiction() {
        office.city.spoils = receipt -> {
            office.city.spoils = later -> later;
            if (receipt instanceof Receipt.Done done) {
                var decisions = new ArrayList<>(done.decisions());
                decisions.addAll(done.decisions());
                Decision first = done.decisions().getFirst();
                decisions.add(new Decision(first.transcriptId(), first.version(), first.sha256(), false, "X"));
                return new Receipt.Done(Optional.empty(), decisions);
            }
            return receipt;
        };
        office.tick();
        office.tick();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.SUBMITTED_CITY, 1L, DeliveryState.ACCEPTED_CITY, 2L));
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
        assertThat(office.deliveries.told).hasSize(6);
    }

    @Test
    void believesNoDecisionAboutAnotherContent() {
        office.city.spoils = receipt -> receipt instanceof Receipt.Done done
                ? new Receipt.Done(
                        Optional.empty(),
                        done.decisions().stream()
                                .map(one -> new Decision(one.transcriptId(), one.version(), "0".repeat(64), true, ""))
                                .toList())
                : receipt;
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.SUBMITTED_CITY, 3L));
        assertThat(office.deliveries.told).isEmpty();
        assertThat(parcel().work().problem()).isEqualTo("receipt-incomplete");
    }

    @Test
    void passesOnlyWhatTheCityAcceptedToTheMinistry() {
        office.city.rejects = "t2"::equals;
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 2L, DeliveryState.REJECTED_CITY, 1L));
        assertThat(office.ministry.held).containsOnlyKeys("t1-v1", "t3-v1");
        assertThat(delivery("t2").code()).isEqualTo("SIGNATURE_ORDER");
        assertThat(delivery("t2").with(Target.CITY).code()).isEqualTo("SIGNATURE_ORDER");
    }

    @Test
    void endsWhenTheCityAcceptsNothing() {
        office.city.rejects = _ -> true;
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.REJECTED_CITY, 3L));
        assertThat(parcel().state()).isEqualTo(PackageState.FINISHED);
        assertThat(office.ministry.receiptsByKey).isEmpty();
    }

    @Test
    void makesARefusalOfThePackageVisibleOnEachTranscript() {
        office.city.forced.add(new Submission.Refused("MANIFEST_MALFORMED"));
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.REJECTED_CITY, 3L));
        assertThat(delivery("t1").code()).isEqualTo("MANIFEST_MALFORMED");
        assertThat(office.deliveries.told).hasSize(3);
    }

    @Test
    void goesOnWithWhatIsAcceptedWhenTheRestIsRefusedAsAPackage() {
        office.city.spoils = receipt -> {
            office.city.spoils = later -> later;
            office.city.forced.add(new Submission.Refused("PACKAGE_MALFORMED"));
            return receipt instanceof Receipt.Done done
                    ? new Receipt.Done(Optional.empty(), done.decisions().subList(0, 1))
                    : receipt;
        };
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 1L, DeliveryState.REJECTED_CITY, 2L));
        assertThat(parcel().state()).isEqualTo(PackageState.FINISHED);
    }

    @Test
    void rejectsAllWhenTheReceiptRefusesThePackage() {
        office.city.spoils = _ -> new Receipt.Done(Optional.of("PACKAGE_MALFORMED"), List.of());
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.REJECTED_CITY, 3L));
        assertThat(delivery("t3").code()).isEqualTo("PACKAGE_MALFORMED");
    }

    @Test
    void sendsWhatWasRejectedAgainInANewPackage() {
        office.ministry.rejects = "t2"::equals;
        office.run();
        assertThat(counts())
                .isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 2L, DeliveryState.REJECTED_MINISTRY, 1L));
        office.ministry.rejects = _ -> false;
        assertThat(office.sendAgain()).containsExactly(Samples.id("t2"));
        assertThat(delivery("t2").state()).isEqualTo(DeliveryState.RELEASED);
        assertThat(office.requestPackages()).hasSize(1);
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
        assertThat(delivery("t2").code()).isNull();
        assertThat(office.sendAgain()).isEmpty();
    }

    @Test
    void fetchesAgainWhatItNoLongerKeeps() {
        office.contents.stored.clear();
        office.source = _ -> new Fetched.Unavailable("transcript-unreachable", Duration.ZERO);
        office.tick();
        assertThat(parcel().work().problem()).isEqualTo("content-not-available");
        office.source = id -> new Fetched.Found(Samples.xml(id));
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
    }

    @Test
    void showsThatAStepFailed() {
        office.advance().failed(parcel().id());
        assertThat(parcel().work().problem()).isEqualTo("step-failed");
        assertThat(parcel().work().attempts()).isEqualTo(1);
        office.run();
        long revision = parcel().revision();
        office.advance().failed(parcel().id());
        office.advance().failed("unknown");
        assertThat(parcel().revision()).isEqualTo(revision);
    }

    @Test
    void waitsWhileAReceiptIsProcessed() {
        office.city.spoils = _ -> new Receipt.Processing();
        office.tick();
        office.tick();
        assertThat(parcel().state()).isEqualTo(PackageState.SUBMITTED_CITY);
        assertThat(parcel().work().problem()).isEqualTo("processing");
        office.city.spoils = receipt -> receipt;
        office.run();
        assertThat(counts()).isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 3L));
    }
}
