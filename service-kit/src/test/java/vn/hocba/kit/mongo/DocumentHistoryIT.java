package vn.hocba.kit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.sample.FullTest;

class DocumentHistoryIT extends FullTest {

    private final String id = UUID.randomUUID().toString();
    private MongoCollection<Document> things;
    private MongoCollection<Document> archive;
    private DocumentHistory history;

    @BeforeEach
    void collections() {
        things = database.getCollection("remembered");
        archive = database.getCollection("remembered_history");
        history = new DocumentHistory(things, archive);
        var first = new Document("_id", id).append("version", 1L);
        history.begin(first, entry(1));
        things.insertOne(first);
    }

    @Test
    void keepsEveryEntryInOrderAndTheDocumentSmall() {
        LongStream.rangeClosed(2, 20).forEach(this::change);
        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(pending()).hasSize(4);
        assertThat(archive.countDocuments(eq("of", id))).isEqualTo(16);
    }

    /** Between the reader's two questions somebody moves: whichever comes first, nothing may be missed. */
    @Test
    void anEntryThatMovesWhileItIsReadIsNotMissed() {
        LongStream.rangeClosed(2, 7).forEach(this::change);
        var questions = new AtomicInteger();
        Runnable move = () -> {
            if (questions.incrementAndGet() == 2) {
                change(8);
            }
        };
        var read = new DocumentHistory(asked(things, move), asked(archive, move)).of(id);
        assertThat(read.stream().map(entry -> entry.getLong("version")))
                .containsAll(LongStream.rangeClosed(1, 7).boxed().toList());
        assertThat(pending()).as("they have moved").isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static MongoCollection<Document> asked(MongoCollection<Document> collection, Runnable before) {
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                DocumentHistoryIT.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        before.run();
                    }
                    return method.invoke(collection, arguments);
                });
    }

    @Test
    void anEntryMovedTwiceIsThereOnce() {
        LongStream.rangeClosed(2, 8).forEach(this::change);
        // died after the copy: the entries are in both places
        things.updateOne(
                eq("_id", id),
                Updates.set("history", List.of(entry(7).append("version", 7L), entry(8).append("version", 8L))));
        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        LongStream.rangeClosed(9, 16).forEach(this::change);
        assertThat(numbers()).hasSize(16).isSorted();
        assertThat(pending()).isEmpty();
    }

    @Test
    void whoIsOvertakenMovesNothing() {
        LongStream.rangeClosed(2, 7).forEach(this::change);
        write(8);
        write(9);
        history.written(id, 8);
        assertThat(pending()).hasSize(9);
        assertThat(archive.countDocuments(eq("of", id))).isZero();
        assertThat(numbers()).hasSize(9);
    }

    @Test
    void anUnknownAggregateHasNoHistory() {
        assertThat(history.of("nobody")).isEmpty();
        assertThat(DocumentHistory.index("a").collection()).isEqualTo("a");
    }

    private void change(long version) {
        write(version);
        history.written(id, version);
    }

    private void write(long version) {
        things.updateOne(
                and(eq("_id", id), eq("version", version - 1)),
                Updates.combine(Updates.set("version", version), history.push(version, entry(version))));
    }

    private List<Document> pending() {
        return things.find(eq("_id", id)).first().getList("history", Document.class);
    }

    private List<Long> numbers() {
        return history.of(id).stream().map(entry -> entry.getLong("n")).toList();
    }

    private static Document entry(long n) {
        return new Document("n", n);
    }
}
