package vn.hocba.sync.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.sample.CrashPoint.Crash;
import vn.hocba.sync.sample.InMemoryDeliveries.Told;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.Samples;

/** Ends the process at every line that touches the world outside, starts it again, and counts. */
class CrashAnywhereTests {

    private static final List<String> PUPILS = List.of("t1", "t2", "t3", "t4", "t5");
    private static final String REJECTED = "t4";

    private static Office office() {
        var office = new Office();
        PUPILS.forEach(pupil -> office.release(Samples.id(pupil)));
        office.city.rejects = REJECTED::equals;
        return office;
    }

    @Test
    void losesNothingAndDoublesNothingWhereverItEnds() {
        int lines = 0;
        boolean crashed = true;
        while (crashed) {
            Office office = office();
            office.crash.after(lines);
            crashed = endsBeforeItIsDone(office);
            office.crash.never();
            office.requestPackages(); // whoever got no answer asks again
            office.run();
            assertThat(office.deliveries.counts(Optional.empty()))
                    .as("after a crash at line %d", lines)
                    .isEqualTo(Map.of(DeliveryState.ACCEPTED_MINISTRY, 4L, DeliveryState.REJECTED_CITY, 1L));
            assertThat(office.city.held).hasSize(4);
            assertThat(office.ministry.held).hasSize(4);
            assertThat(told(office, Target.CITY)).as("line %d", lines).containsExactlyInAnyOrderElementsOf(PUPILS);
            assertThat(told(office, Target.MINISTRY))
                    .as("line %d", lines)
                    .containsExactlyInAnyOrder("t1", "t2", "t3", "t5");
            assertThat(office.city.receiptsByKey.size())
                    .as("submissions to the city")
                    .isBetween(2, 3);
            lines++;
        }
        assertThat(lines).isGreaterThan(40);
    }

    private static boolean endsBeforeItIsDone(Office office) {
        try {
            office.requestPackages();
            for (int i = 0; i < 30; i++) {
                office.tick();
                office.sealAll();
            }
            return false;
        } catch (Crash e) {
            return true;
        }
    }

    private static List<String> told(Office office, Target target) {
        return office.deliveries.told.stream()
                .filter(told -> told.event().target() == target)
                .map(Told::id)
                .map(id -> id.transcriptId())
                .toList();
    }
}
