package vn.hocba.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.outbox.RelayLab.Instance;
import vn.hocba.kit.sample.Servers;
import vn.hocba.local.runtime.LocalKafka;
import vn.hocba.local.runtime.RunningServer;

/** The broker is killed while two instances write and publish, stays away, and comes back. */
class BrokerDownIT {

    private static final int THINGS = 6;

    private long version = 1;

    @Test
    void nothingIsLostAndTheOrderIsKept() throws Exception {
        try (RunningServer kafka = LocalKafka.start(Servers.directory("killed-kafka"))) {
            try (var lab = new RelayLab(kafka.uri())) {
                var instances = List.of(lab.instance().start(), lab.instance().start());
                for (int thing = 0; thing < THINGS; thing++) {
                    instances.getFirst().create("t" + thing);
                }
                changeAll(instances, 30);
                ProcessHandle.of(kafka.pid()).orElseThrow().destroyForcibly();
                changeAll(instances, 30);
                Thread.sleep(Duration.ofSeconds(5)); // longer than a delivery is tried
                assertThat(lab.waiting()).isEqualTo(THINGS);
                try (RunningServer _ = kafka.restart()) {
                    changeAll(instances, 30);
                    everythingArrivedInOrder(lab);
                }
            }
        }
    }

    private void everythingArrivedInOrder(RelayLab lab) throws InterruptedException {
        var published = lab.published((int) (THINGS * version), Duration.ofSeconds(60));
        var expected = LongStream.rangeClosed(1, version).boxed().toList();
        assertThat(RelayLab.versionsInOrder(published)).hasSize(THINGS);
        assertThat(RelayLab.versionsInOrder(published).values())
                .allSatisfy(versions -> assertThat(versions).containsExactlyElementsOf(expected));
        lab.awaitNothingWaiting();
        assertThat(lab.waiting()).isZero();
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
