package vn.hocba.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.outbox.RelayLab.Instance;
import vn.hocba.kit.sample.Broker;

/** The broker is killed while two instances write and publish, stays away, and comes back. */
class BrokerDownIT {

    private static final int THINGS = 6;

    private long version = 1;

    @Test
    void nothingIsLostAndTheOrderIsKept() throws Exception {
        var broker = Broker.create();
        assumeTrue(broker.isPresent(), "local-platform/kafka is not built");
        try (var kafka = broker.get()) {
            kafka.start();
            try (var lab = new RelayLab(kafka.bootstrap())) {
                var instances = List.of(lab.instance().start(), lab.instance().start());
                for (int thing = 0; thing < THINGS; thing++) {
                    instances.getFirst().create("t" + thing);
                }
                changeAll(instances, 30);
                kafka.kill();
                changeAll(instances, 30);
                Thread.sleep(Duration.ofSeconds(5)); // longer than a delivery is tried
                assertThat(lab.waiting()).isEqualTo(THINGS);
                kafka.start();
                changeAll(instances, 30);

                var published = lab.published((int) (THINGS * version), Duration.ofSeconds(60));
                var expected = LongStream.rangeClosed(1, version).boxed().toList();
                assertThat(RelayLab.versionsInOrder(published)).hasSize(THINGS);
                assertThat(RelayLab.versionsInOrder(published).values())
                        .allSatisfy(versions -> assertThat(versions).containsExactlyElementsOf(expected));
                lab.awaitNothingWaiting();
                assertThat(lab.waiting()).isZero();
            }
        }
    }

    private void changeAll(List<Instance> instances, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            for (int thing = 0; thing < THINGS; thing++) {
                Instance instance = instances.get((thing + i) % instances.size());
                String id = "t" + thing;
                instance.aggregates.update(
                        id, version, Updates.set("state", version), List.of(instance.event(id, version + 1)));
            }
            version++;
            Thread.sleep(10);
        }
    }
}
