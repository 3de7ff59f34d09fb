package vn.hocba.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.kit.sample.FullTest;

class MongoAggregatesIT extends FullTest {

    @Autowired
    private Outbox outbox;

    private MongoAggregates aggregates;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void collection() {
        aggregates = new MongoAggregates(database.getCollection("unwatched"), outbox);
    }

    private List<OutboxEvent> event(long version) {
        return List.of(outbox.event("sample.things.v1", id, "sample.thing.changed.v1", version, Map.of("id", id)));
    }

    private Document stored() {
        return aggregates.find(id).orElseThrow();
    }

    @Test
    void countsVersionsAndRefusesTheLoserOfARace() {
        aggregates.insert(new Document("_id", id), List.of());
        aggregates.replace(new Document("_id", id).append("a", 1), 1, List.of());
        assertThat(stored()).containsEntry("version", 2L).containsEntry("a", 1);
        assertThatThrownBy(() -> aggregates.replace(new Document("_id", id), 1, List.of()))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> aggregates.replace(stored(), 1, List.of()))
                .isInstanceOf(ConcurrentChangeException.class);
        assertThatThrownBy(() -> aggregates.update(id, 1, Updates.set("a", 2), List.of()))
                .isInstanceOf(ConcurrentChangeException.class);
        aggregates.update(id, 2, Updates.set("a", 3), List.of());
        assertThat(stored()).containsEntry("version", 3L).containsEntry("a", 3);
        assertThat(aggregates.find("nobody")).isEmpty();
    }

    @Test
    void namesADuplicateWithoutItsValue() {
        aggregates.insert(new Document("_id", id), List.of());
        assertThatThrownBy(() -> aggregates.insert(new Document("_id", id), List.of()))
                .isInstanceOf(DuplicateException.class)
                .hasMessageNotContaining(id);
    }

    @Test
    void carriesOverWhatIsNotPublished() {
        // nobody watches this collection: what is in the outbox stays there
        var things = new MongoAggregates(database.getCollection("unwatched"), new SilentOutbox(outbox));
        things.insert(new Document("_id", id), event(1));
        things.replace(new Document("_id", id).append("fresh", true), 1, event(2));
        Document loaded = things.find(id).orElseThrow();
        loaded.append("edited", true);
        things.replace(loaded, 2, event(3));
        things.update(id, 3, Updates.unset("edited"), event(4));
        Document stored = stored();
        assertThat(stored.getList("outbox", Document.class).stream().map(each -> each.get("aggregateVersion")))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(stored)
                .containsKey("outboxSince")
                .containsEntry("version", 4L)
                .containsEntry("fresh", true);
        database.getCollection("unwatched").deleteOne(Filters.eq("_id", id));
    }

    @Test
    void writesAreAcknowledgedByTheMajorityWithinATime() {
        assertThat(database.getWriteConcern().getWString()).isEqualTo("majority");
        assertThat(database.getWriteConcern().getWTimeout(TimeUnit.SECONDS)).isEqualTo(10);
    }

    @Test
    void theDeclaredIndexesAreThere() {
        assertThat(indexesOf("things")).contains("outboxSince");
        assertThat(indexesOf("idempotency_keys")).contains("expiresAt");
        assertThat(indexesOf("audit_events")).contains("object", "staff");
    }

    private List<String> indexesOf(String collection) {
        return database.getCollection(collection)
                .listIndexes()
                .map(index -> index.getString("name"))
                .into(new ArrayList<>());
    }

    @Test
    void anEmptyOutboxIsInNoIndex() {
        aggregates.insert(new Document("_id", id), List.of());
        assertThat(stored()).doesNotContainKey("outboxSince");
    }

    /** Writes events but hands nothing over. */
    private record SilentOutbox(Outbox real) implements Outbox {

        @Override
        public OutboxEvent event(String topic, String key, String type, long version, Object payload) {
            return real.event(topic, key, type, version, payload);
        }

        @Override
        public void append(Document aggregate, List<OutboxEvent> events) {
            real.append(aggregate, events);
        }

        @Override
        public org.bson.conversions.Bson push(List<OutboxEvent> events) {
            return real.push(events);
        }

        @Override
        public void published(String collection, Object id) {
            // forgotten on purpose
        }
    }
}
