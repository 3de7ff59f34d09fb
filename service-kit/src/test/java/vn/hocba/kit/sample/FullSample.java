package vn.hocba.kit.sample;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.kit.messaging.IncomingEvent;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxCollection;
import vn.hocba.kit.security.Caller;

/** A whole service: writes things, publishes them and reads its own events. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({FullSample.Things.class, FullSample.Listener.class, FullSample.SecondReader.class})
public class FullSample {

    public static final String TOPIC = "sample.things.v1";
    static final String TYPE = "sample.thing.changed.v1";

    /** What is published. */
    public record Thing(String id, long version, String name) {}

    /** What is posted. */
    public record NewThing(String name) {}

    @Bean
    OutboxCollection things() {
        return new OutboxCollection("things");
    }

    @RestController
    @RequestMapping("/api/sample/v1/things")
    public static class Things {

        private final MongoAggregates things;
        private final Outbox outbox;
        private final AuditTrail audit;

        Things(MongoDatabase database, Outbox outbox, AuditTrail audit) {
            this.things = new MongoAggregates(database.getCollection("things"), outbox);
            this.outbox = outbox;
            this.audit = audit;
        }

        @PostMapping("/{id}")
        ResponseEntity<Thing> create(@PathVariable String id, @RequestBody NewThing body, Caller caller) {
            var thing = new Thing(id, 1, body.name());
            things.insert(
                    new Document("_id", id).append("name", body.name()),
                    List.of(outbox.event(TOPIC, id, TYPE, 1, thing)));
            audit.record(new AuditEvent("thing.create", "done", caller, "thing", id, Map.of("kind", "test")));
            return ResponseEntity.status(HttpStatus.CREATED)
                    .header("Location", "/api/sample/v1/things/" + id)
                    .body(thing);
        }

        @PutMapping("/{id}")
        Thing rename(@PathVariable String id, @RequestBody NewThing body) {
            Document stored = things.find(id).orElseThrow();
            long version = stored.getLong("version") + 1;
            var thing = new Thing(id, version, body.name());
            things.replace(
                    new Document("_id", id).append("name", body.name()),
                    version - 1,
                    List.of(outbox.event(TOPIC, id, TYPE, version, thing)));
            return thing;
        }
    }

    public static class Listener {

        public final Queue<IncomingEvent> seen = new ConcurrentLinkedQueue<>();
        public final Map<String, Thing> things = new ConcurrentHashMap<>();
        public final Map<String, String> traces = new ConcurrentHashMap<>();
        public final AtomicInteger attempts = new AtomicInteger();
        public volatile boolean broken;

        @KafkaListener(topics = TOPIC, groupId = "${spring.application.name}")
        void on(ConsumerRecord<String, byte[]> message) {
            attempts.incrementAndGet();
            var event = IncomingEvent.of(message);
            var thing = event.payload(Thing.class);
            if (broken) {
                throw new IllegalStateException("broken on purpose");
            }
            seen.add(event);
            String trace = MDC.get("traceId");
            traces.put(thing.id(), trace == null ? "none" : trace);
            things.merge(thing.id(), thing, (old, fresh) -> fresh.version() > old.version() ? fresh : old);
        }
    }

    /** Reads the same events for another purpose, in a group of its own. */
    public static class SecondReader {

        public final Queue<String> seen = new ConcurrentLinkedQueue<>();
        public volatile boolean broken;

        @KafkaListener(topics = TOPIC, groupId = "${spring.application.name}-second")
        void on(ConsumerRecord<String, byte[]> message) {
            if (broken) {
                throw new IllegalStateException("broken on purpose");
            }
            seen.add(String.valueOf(message.key()));
        }
    }
}
