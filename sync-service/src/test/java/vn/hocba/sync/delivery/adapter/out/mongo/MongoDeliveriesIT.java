package vn.hocba.sync.delivery.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.sync.delivery.DeliveriesContract;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.delivery.domain.Transition;
import vn.hocba.sync.sample.RecordingOutbox;
import vn.hocba.sync.sample.Samples;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoDeliveriesIT extends DeliveriesContract {

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoDeliveries deliveries;

    MongoDeliveriesIT(MongoDatabase database) {
        this.database = database;
        this.deliveries = new MongoDeliveries(database, outbox);
    }

    @Override
    protected Deliveries deliveries() {
        return deliveries;
    }

    @BeforeEach
    void indexes() {
        for (IndexSpec index : DeliveryIndexes.all()) {
            database.getCollection(index.collection())
                    .createIndex(
                            index.keys(), new IndexOptions().name(index.name()).unique(index.unique()));
        }
    }

    private Delivery submitted(String transcriptId) {
        var id = new DeliveryId(transcriptId, 1);
        deliveries.add(Delivery.of(Samples.release(id), Samples.NOON));
        deliveries.claim(List.of(id), "p-" + transcriptId, Samples.NOON);
        deliveries.submitted("p-" + transcriptId, Target.CITY, "r1", Samples.NOON);
        return deliveries.find(id).orElseThrow();
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        IndexUse.assertServed(database, DeliveryIndexes.all());
    }

    @Test
    void writesTheEventInTheSameDocumentAsTheState() {
        Delivery delivery = submitted("events");
        if (delivery.reject(Target.CITY, "r1", "SIGNATURE_ORDER", Samples.NOON)
                instanceof Transition.Changed(Delivery rejected, var events)) {
            deliveries.save(rejected, events);
        }
        Document stored = database.getCollection("deliveries")
                .find(new Document("_id", "events:1"))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getString("state")).isEqualTo("REJECTED_CITY");
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(stored.getList("history", Document.class))
                .extracting(step -> step.getString("state"))
                .containsExactly("PACKAGED", "SUBMITTED_CITY", "REJECTED_CITY");
        OutboxEvent event = outbox.events.getLast();
        assertThat(event.topic()).isEqualTo("sync.packages.v1");
        assertThat(event.key()).isEqualTo("p-events");
        assertThat(event.aggregateVersion())
                .isEqualTo(stored.get("version", Number.class).longValue());
        assertThat(event.type()).isEqualTo("sync.delivery.rejected.v1");
        EventContracts.assertValid(event.type(), event.payload());
    }

    @Test
    void tellsAnAcceptanceAsAgreed() {
        Delivery delivery = submitted("accepted");
        if (delivery.accept(Target.CITY, "r1", Instant.parse("2026-06-20T05:00:00.123Z"))
                instanceof Transition.Changed(Delivery accepted, var events)) {
            deliveries.save(accepted, events);
        }
        OutboxEvent event = outbox.events.getLast();
        assertThat(event.type()).isEqualTo("sync.delivery.accepted.v1");
        EventContracts.assertValid(event.type(), event.payload());
    }

    @Test
    void givesADeliveryToOnlyOneOfManyPackagesAtOnce() throws Exception {
        var id = new DeliveryId("wanted", 1);
        deliveries.add(Delivery.of(Samples.release(id), Samples.NOON));
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        deliveries.claim(List.of(id), "race-" + i, Samples.NOON);
                        return null;
                    })
                    .toList());
        }
        long packages = IntStream.range(0, 8)
                .mapToLong(i -> deliveries.inPackage("race-" + i).size())
                .sum();
        assertThat(packages).isEqualTo(1);
        assertThat(deliveries.find(id).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void keepsOnlyTheLastSteps() {
        String parcel = "p-steps";
        Delivery delivery = submitted("steps");
        for (int i = 0; i < 60; i++) {
            deliveries.submitted(parcel, Target.CITY, "again-" + i, Samples.NOON);
        }
        Document stored = database.getCollection("deliveries")
                .find(new Document("_id", delivery.id().toString()))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("history", Document.class)).hasSize(40);
    }

    @Test
    void tellsTheGaugesCountAndAge() {
        var id = new DeliveryId("old", 1);
        var release = new Delivery.Release(
                id, "school-x", Samples.YEAR, "", "PRIMARY", "00", Samples.NOON.minus(Duration.ofDays(3)));
        deliveries.add(Delivery.of(release, Samples.NOON));
        assertThat(deliveries.count(DeliveryState.RELEASED, "PRIMARY")).isEqualTo(1);
        assertThat(deliveries.oldest(DeliveryState.RELEASED, "PRIMARY"))
                .isEqualTo(Optional.of(Samples.NOON.minus(Duration.ofDays(3))));
        assertThat(deliveries.oldest(DeliveryState.HELD, "PRIMARY")).isEmpty();
    }
}
