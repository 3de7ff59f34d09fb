package vn.hocba.sync.delivery.adapter.in.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.DeliveryFigures;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.sample.MovingClock;
import vn.hocba.sync.sample.Samples;

class DeliveryGaugesTests {

    @Test
    void tellsCountsAndTheAgeOfTheOldestThatIsUndelivered() {
        var registry = new SimpleMeterRegistry();
        var gauges = new DeliveryGauges(
                new DeliveryFigures() {
                    @Override
                    public long count(DeliveryState state, String level) {
                        return state == DeliveryState.REJECTED_CITY && level.equals("PRIMARY") ? 7 : 0;
                    }

                    @Override
                    public Optional<Instant> oldest(DeliveryState state, String level) {
                        return switch (state) {
                            case REJECTED_CITY -> Optional.of(Samples.NOON.minusSeconds(90));
                            case ACCEPTED_MINISTRY -> Optional.of(Samples.NOON.minusSeconds(9000));
                            default -> Optional.empty();
                        };
                    }
                },
                new MovingClock(),
                registry);
        gauges.refresh();
        assertThat(registry.get("hocba.sync.deliveries")
                        .tags("state", "rejected_city", "level", "primary")
                        .gauge()
                        .value())
                .isEqualTo(7);
        assertThat(registry.get("hocba.sync.oldest.undelivered")
                        .tags("level", "primary")
                        .gauge()
                        .value())
                .isEqualTo(90);
    }
}
