package vn.hocba.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTests {

    private static final int ANY_FREE = 0;

    @TempDir
    Path directory;

    /** The same questions to a collection with indexes and to one without, over values that are easy to get wrong. */
    @Test
    void anIndexNeverChangesAnAnswer() throws IOException {
        try (var server = new DatabaseServer(directory, ANY_FREE);
                var client = client(server)) {
            var plain = collection(client, "plain");
            var indexed = collection(client, "indexed");
            indexed.createIndex(Indexes.ascending("a"));
            indexed.createIndex(Indexes.ascending("a", "b"));
            indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b"), Indexes.descending("c")));
            var random = new Random(20260601);
            for (int i = 0; i < 400; i++) {
                var document = new Document("_id", i).append("c", random.nextInt(6));
                append(document, "a", random);
                append(document, "b", random);
                plain.insertOne(document);
                indexed.insertOne(document);
            }
            changeSome(plain, new Random(7));
            changeSome(indexed, new Random(7));
            for (int i = 0; i < 500; i++) {
                Bson question = question(random);
                assertThat(ids(indexed, question)).as(question.toString()).isEqualTo(ids(plain, question));
                assertThat(indexed.countDocuments(question)).isEqualTo(plain.countDocuments(question));
            }
        }
    }

    @Test
    void uniqueIndexesHoldAlsoWhenManyWriteAtOnce() throws Exception {
        try (var server = new DatabaseServer(directory, ANY_FREE);
                var client = client(server);
                var threads = Executors.newFixedThreadPool(8)) {
            var people = collection(client, "people");
            people.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            var attempts = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 200; i++) {
                int number = i % 25;
                attempts.add(() -> inserted(people, number));
            }
            long inserted = 0;
            for (var attempt : threads.invokeAll(attempts)) {
                inserted += attempt.get() ? 1 : 0;
            }
            assertThat(inserted).isEqualTo(25);
            assertThat(people.countDocuments()).isEqualTo(25);
            assertThatThrownBy(() -> people.updateOne(Filters.eq("number", 3), Updates.set("number", 4)))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void aConditionalUpdateIsWonByExactlyOne() throws Exception {
        try (var server = new DatabaseServer(directory, ANY_FREE);
                var client = client(server);
                var threads = Executors.newFixedThreadPool(8)) {
            var aggregates = collection(client, "aggregates");
            aggregates.insertOne(new Document("_id", "x").append("version", 1L));
            var attempts = new ArrayList<Callable<Long>>();
            for (int i = 0; i < 400; i++) {
                attempts.add(() -> {
                    long version =
                            aggregates.find(Filters.eq("_id", "x")).first().getLong("version");
                    return aggregates
                            .updateOne(
                                    Filters.and(Filters.eq("_id", "x"), Filters.eq("version", version)),
                                    Updates.combine(Updates.set("version", version + 1), Updates.push("log", version)))
                            .getModifiedCount();
                });
            }
            long won = 0;
            for (var attempt : threads.invokeAll(attempts)) {
                won += attempt.get();
            }
            Document after = aggregates.find().first();
            assertThat(after.getLong("version")).isEqualTo(1 + won);
            assertThat(after.getList("log", Long.class)).hasSize((int) won).doesNotHaveDuplicates();
        }
    }

    @Test
    void everythingIsThereAfterACleanStop() throws IOException {
        try (var server = new DatabaseServer(directory, ANY_FREE);
                var client = client(server)) {
            var things = collection(client, "things");
            things.createIndex(Indexes.ascending("kind"), new IndexOptions().name("byKind"));
            things.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            for (int i = 0; i < 50; i++) {
                things.insertOne(
                        new Document("_id", i).append("kind", "k" + i % 5).append("number", i));
            }
            things.deleteOne(Filters.eq("_id", 7));
        }
        try (var server = new DatabaseServer(directory, ANY_FREE);
                var client = client(server)) {
            var things = collection(client, "things");
            assertThat(things.countDocuments()).isEqualTo(49);
            assertThat(ids(things, Filters.eq("kind", "k2"))).containsExactly(2, 12, 17, 22, 27, 32, 37, 42, 47);
            assertThat(plan(client, "things", new Document("kind", "k2"))).contains("IXSCAN");
            assertThat(plan(client, "things", new Document("color", "red"))).contains("COLLSCAN");
            assertThat(inserted(things, 3)).isFalse();
        }
    }

    private static boolean inserted(MongoCollection<Document> people, int number) {
        try {
            people.insertOne(new Document("number", number));
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCode()).isEqualTo(11000);
            return false;
        }
    }

    private static void append(Document document, String field, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> {
                // missing
            }
            case 1 -> document.append(field, null);
            case 2 -> document.append(field, "s" + random.nextInt(4));
            case 3 -> document.append(field, List.of(random.nextInt(5), random.nextInt(5)));
            case 4 -> document.append(field, (long) random.nextInt(5));
            default -> document.append(field, random.nextInt(5));
        }
    }

    private static void changeSome(MongoCollection<Document> collection, Random random) {
        for (int i = 0; i < 60; i++) {
            collection.updateOne(Filters.eq("_id", random.nextInt(400)), Updates.set("a", random.nextInt(5)));
            collection.updateOne(Filters.eq("_id", random.nextInt(400)), Updates.unset("b"));
            collection.deleteOne(Filters.eq("_id", random.nextInt(400)));
        }
    }

    private static Bson question(Random random) {
        Bson a = condition("a", random);
        return switch (random.nextInt(4)) {
            case 0 -> a;
            case 1 -> Filters.and(a, condition("b", random));
            case 2 -> Filters.and(condition("b", random), Filters.lt("c", random.nextInt(6)));
            default -> Filters.or(a, condition("b", random));
        };
    }

    private static Bson condition(String field, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Filters.eq(field, null);
            case 1 -> Filters.eq(field, "s" + random.nextInt(4));
            case 2 -> Filters.in(field, random.nextInt(5), "s1", null);
            case 3 -> Filters.gt(field, random.nextInt(5));
            case 4 -> Filters.lte(field, random.nextInt(5));
            case 5 -> Filters.and(Filters.gte(field, 1), Filters.lt(field, 4));
            case 6 -> Filters.exists(field, random.nextBoolean());
            case 7 -> Filters.ne(field, random.nextInt(5));
            default -> Filters.eq(field, random.nextInt(5));
        };
    }

    private static List<Object> ids(MongoCollection<Document> collection, Bson question) {
        var ids = new ArrayList<Object>();
        collection.find(question).sort(Sorts.ascending("_id")).forEach(found -> ids.add(found.get("_id")));
        return ids;
    }

    private static String plan(MongoClient client, String collection, Document filter) {
        var find = new Document("find", collection).append("filter", filter);
        return client.getDatabase("test")
                .runCommand(new Document("explain", find))
                .toJson();
    }

    private static MongoCollection<Document> collection(MongoClient client, String name) {
        return client.getDatabase("test").getCollection(name);
    }

    private static MongoClient client(DatabaseServer server) {
        return MongoClients.create("mongodb://127.0.0.1:" + server.port());
    }
}
