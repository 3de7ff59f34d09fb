package vn.hocba.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Standing;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.delivery.domain.Transition;
import vn.hocba.sync.sample.Samples;

/** What every implementation of the port must do. */
public abstract class DeliveriesContract {

    private static final Instant LATER = Samples.NOON.plusSeconds(5);

    private String school;
    private DeliveryId first;
    private DeliveryId second;

    protected abstract Deliveries deliveries();

    @BeforeEach
    void twoDeliveriesOfASchoolOfTheirOwn() {
        school = UUID.randomUUID().toString();
        first = new DeliveryId("a-" + school, 1);
        second = new DeliveryId("b-" + school, 1);
        assertThat(deliveries().add(Delivery.of(Samples.release(first, school), Samples.NOON)))
                .isTrue();
        assertThat(deliveries().add(Delivery.of(Samples.release(second, school), Samples.NOON)))
                .isTrue();
    }

    private Delivery stored(DeliveryId id) {
        return deliveries().find(id).orElseThrow();
    }

    private String claimed() {
        String parcel = "p-" + school;
        deliveries().claim(List.of(first, second), parcel, LATER);
        return parcel;
    }

    private Delivery changed(Transition transition) {
        assertThat(transition).isInstanceOf(Transition.Changed.class);
        var change = (Transition.Changed) transition;
        deliveries().save(change.delivery(), change.events());
        return stored(change.delivery().id());
    }

    @Test
    void keepsWhatItIsGiven() {
        assertThat(stored(first)).isEqualTo(Delivery.of(Samples.release(first, school), Samples.NOON));
        assertThat(deliveries().find(new DeliveryId("nobody", 1))).isEmpty();
    }

    @Test
    void addsAVersionOnce() {
        claimed();
        assertThat(deliveries().add(Delivery.of(Samples.release(first, school), LATER)))
                .isFalse();
        assertThat(stored(first).state()).isEqualTo(DeliveryState.PACKAGED);
    }

    @Test
    void findsTheVersionsOfATranscriptInOrder() {
        var newer = new DeliveryId(first.transcriptId(), 12);
        var older = new DeliveryId(first.transcriptId(), 2);
        deliveries().add(Delivery.of(Samples.release(newer, school), LATER));
        deliveries().add(Delivery.of(Samples.release(older, school), LATER));
        assertThat(deliveries().versionsOf(first.transcriptId()))
                .extracting(Delivery::id)
                .containsExactlyInAnyOrder(first, older, newer);
    }

    @Test
    void findsWhatWaits() {
        assertThat(deliveries().waiting(school, Samples.YEAR, 10))
                .extracting(Delivery::id)
                .containsExactly(first, second);
        assertThat(deliveries().waiting(school, Samples.YEAR, 1)).hasSize(1);
        assertThat(deliveries().waiting(school, "2024-2025", 10)).isEmpty();
        claimed();
        assertThat(deliveries().waiting(school, Samples.YEAR, 10)).isEmpty();
    }

    @Test
    void claimsForOnePackageOnly() {
        deliveries().claim(List.of(first), "p1-" + school, LATER);
        deliveries().claim(List.of(first, second), "p2-" + school, LATER);
        assertThat(deliveries().inPackage("p1-" + school))
                .extracting(Delivery::id)
                .containsExactly(first);
        assertThat(deliveries().inPackage("p2-" + school))
                .extracting(Delivery::id)
                .containsExactly(second);
        assertThat(stored(first).revision()).isEqualTo(2);
        assertThat(stored(first).changedAt()).isEqualTo(LATER);
    }

    @Test
    void marksWhatIsSubmittedOncePerReceipt() {
        String parcel = claimed();
        changed(stored(second).hold("content.missing", LATER));
        deliveries().submitted(parcel, Target.CITY, "r1", LATER);
        long revision = stored(first).revision();
        deliveries().submitted(parcel, Target.CITY, "r1", LATER);
        assertThat(stored(first).revision()).isEqualTo(revision);
        assertThat(stored(first).state()).isEqualTo(DeliveryState.SUBMITTED_CITY);
        assertThat(stored(first).city()).isEqualTo(new Standing(Standing.Kind.SUBMITTED, "r1", null, LATER));
        assertThat(stored(first).ministry()).isEqualTo(Standing.notSent());
        assertThat(stored(second).state()).isEqualTo(DeliveryState.HELD);
        deliveries().submitted(parcel, Target.CITY, "r2", LATER);
        assertThat(stored(first).city().receiptId()).isEqualTo("r2");
        deliveries().submitted(parcel, Target.MINISTRY, "r3", LATER);
        assertThat(stored(first).state()).isEqualTo(DeliveryState.SUBMITTED_CITY);
    }

    @Test
    void keepsEachDecision() {
        String parcel = claimed();
        deliveries().submitted(parcel, Target.CITY, "r1", LATER);
        Delivery accepted = changed(stored(first).accept(Target.CITY, "r1", LATER));
        assertThat(accepted.state()).isEqualTo(DeliveryState.ACCEPTED_CITY);
        assertThat(accepted.city()).isEqualTo(new Standing(Standing.Kind.ACCEPTED, "r1", null, LATER));
        Delivery rejected = changed(stored(second).reject(Target.CITY, "r1", "SIGNATURE_ORDER", LATER));
        assertThat(rejected.code()).isEqualTo("SIGNATURE_ORDER");
        assertThat(rejected.city().code()).isEqualTo("SIGNATURE_ORDER");
        deliveries().submitted(parcel, Target.MINISTRY, "r2", LATER);
        assertThat(stored(first).state()).isEqualTo(DeliveryState.SUBMITTED_MINISTRY);
        assertThat(stored(second).state()).isEqualTo(DeliveryState.REJECTED_CITY);
        Delivery again = changed(stored(second).sendAgain(LATER));
        assertThat(again.state()).isEqualTo(DeliveryState.RELEASED);
        assertThat(again.code()).isNull();
        assertThat(again.city()).isEqualTo(Standing.notSent());
    }

    @Test
    void letsNobodyOverwriteAnothersChange() {
        claimed();
        Delivery read = stored(first);
        changed(read.hold("content.missing", LATER));
        assertThatThrownBy(() -> changed(read.hold("content.digest-mismatch", LATER)))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThat(stored(first).code()).isEqualTo("content.missing");
    }

    @Test
    void givesPages() {
        assertThat(deliveries().page(school, Optional.empty(), "", 1))
                .extracting(Delivery::id)
                .containsExactly(first);
        assertThat(deliveries().page(school, Optional.empty(), first.toString(), 10))
                .extracting(Delivery::id)
                .containsExactly(second);
        assertThat(deliveries().page(school, Optional.of(DeliveryState.HELD), "", 10))
                .isEmpty();
        assertThat(deliveries().page("nowhere", Optional.empty(), "", 10)).isEmpty();
    }

    @Test
    void countsEachDeliveryOnce() {
        deliveries().claim(List.of(first), "p-" + school, LATER);
        assertThat(deliveries().counts(Optional.of(school)))
                .isEqualTo(Map.of(DeliveryState.PACKAGED, 1L, DeliveryState.RELEASED, 1L));
        assertThat(deliveries().counts(Optional.empty()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isGreaterThanOrEqualTo(2);
    }
}
