package vn.hocba.sync.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.Samples;

class RegisteringTests {

    private final Office office = new Office();

    private DeliveryState state(long version) {
        return office.deliveries
                .find(new DeliveryId("t1", version))
                .orElseThrow()
                .state();
    }

    @Test
    void takesAReleaseOnceHoweverOftenItIsTold() {
        office.release(Samples.id("t1"));
        office.requestPackages();
        office.release(Samples.id("t1"));
        assertThat(office.deliveries.counts(Optional.empty())).isEqualTo(Map.of(DeliveryState.PACKAGED, 1L));
    }

    @Test
    void deliversTheNewerVersionInPlaceOfOneThatWaits() {
        office.release(new DeliveryId("t1", 1));
        office.release(new DeliveryId("t1", 2));
        assertThat(state(1)).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(state(2)).isEqualTo(DeliveryState.RELEASED);
    }

    @Test
    void knowsThatAnOlderVersionCameLate() {
        office.release(new DeliveryId("t1", 2));
        office.release(new DeliveryId("t1", 1));
        assertThat(state(1)).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(state(2)).isEqualTo(DeliveryState.RELEASED);
    }

    @Test
    void leavesAVersionThatIsOnItsWay() {
        office.release(new DeliveryId("t1", 1));
        office.requestPackages();
        office.release(new DeliveryId("t1", 2));
        assertThat(state(1)).isEqualTo(DeliveryState.PACKAGED);
        office.requestPackages();
        office.run();
        assertThat(state(1)).isEqualTo(DeliveryState.ACCEPTED_MINISTRY);
        assertThat(state(2)).isEqualTo(DeliveryState.ACCEPTED_MINISTRY);
    }
}
