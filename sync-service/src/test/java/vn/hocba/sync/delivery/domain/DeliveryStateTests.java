package vn.hocba.sync.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.sample.Samples;

class DeliveryStateTests {

    private static final Map<DeliveryState, Set<DeliveryState>> WAYS = new EnumMap<>(Map.of(
            DeliveryState.RELEASED, EnumSet.of(DeliveryState.PACKAGED, DeliveryState.SUPERSEDED),
            DeliveryState.PACKAGED,
                    EnumSet.of(DeliveryState.HELD, DeliveryState.SUBMITTED_CITY, DeliveryState.REJECTED_CITY),
            DeliveryState.HELD, EnumSet.of(DeliveryState.RELEASED, DeliveryState.SUPERSEDED),
            DeliveryState.SUBMITTED_CITY,
                    EnumSet.of(DeliveryState.SUBMITTED_CITY, DeliveryState.ACCEPTED_CITY, DeliveryState.REJECTED_CITY),
            DeliveryState.ACCEPTED_CITY, EnumSet.of(DeliveryState.SUBMITTED_MINISTRY, DeliveryState.REJECTED_MINISTRY),
            DeliveryState.REJECTED_CITY, EnumSet.of(DeliveryState.RELEASED, DeliveryState.SUPERSEDED),
            DeliveryState.SUBMITTED_MINISTRY,
                    EnumSet.of(
                            DeliveryState.SUBMITTED_MINISTRY,
                            DeliveryState.ACCEPTED_MINISTRY,
                            DeliveryState.REJECTED_MINISTRY),
            DeliveryState.ACCEPTED_MINISTRY, EnumSet.noneOf(DeliveryState.class),
            DeliveryState.REJECTED_MINISTRY, EnumSet.of(DeliveryState.RELEASED, DeliveryState.SUPERSEDED),
            DeliveryState.SUPERSEDED, EnumSet.noneOf(DeliveryState.class)));

    @Test
    void goesOnlyTheseWays() {
        for (DeliveryState from : DeliveryState.values()) {
            for (DeliveryState to : DeliveryState.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s -> %s", from, to)
                        .isEqualTo(WAYS.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void knowsWhatIsUndelivered() {
        assertThat(DeliveryState.undelivered())
                .doesNotContain(DeliveryState.ACCEPTED_MINISTRY, DeliveryState.SUPERSEDED)
                .hasSize(8);
    }

    @Test
    void refusesByValue() {
        Delivery released = Samples.released("t1");
        assertThat(released.accept(Target.CITY, "r", Samples.NOON))
                .isEqualTo(new Transition.Refused(DeliveryState.RELEASED, DeliveryState.ACCEPTED_CITY));
        assertThat(released.sendAgain(Samples.NOON)).isInstanceOf(Transition.Refused.class);
    }

    @Test
    void writesAndReadsItsId() {
        var id = new DeliveryId("t-1", 12);
        assertThat(DeliveryId.parse(id.toString())).isEqualTo(id);
        assertThat(new DeliveryId("a", 10)).isGreaterThan(new DeliveryId("a", 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryId("t:1", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryId("t", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryId(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> DeliveryId.parse("t"));
    }
}
