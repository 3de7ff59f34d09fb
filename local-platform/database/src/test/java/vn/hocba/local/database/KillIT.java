package vn.hocba.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed while several write, again and again on the same file. */
class KillIT {

    private static final int ROUNDS = 4;
    private static final int WRITERS = 4;
    private static final int MILLIS_OF_WRITING = 1500;

    @TempDir
    Path directory;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        int port = freePort();
        for (int round = 0; round < ROUNDS; round++) {
            Process server = start(port);
            try (var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=3000");
                    var threads = Executors.newFixedThreadPool(WRITERS)) {
                everythingIsThere(things(client), acknowledged);
                things(client).createIndex(Indexes.ascending("writer"));
                List<Future<?>> writing = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = round + "-" + writer;
                    writing.add(threads.submit(() -> writeUntilItEnds(things(client), name, acknowledged)));
                }
                TimeUnit.MILLISECONDS.sleep(MILLIS_OF_WRITING);
                server.destroyForcibly().waitFor();
                for (Future<?> one : writing) {
                    one.get();
                }
            }
        }
        Process server = start(port);
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            everythingIsThere(things(client), acknowledged);
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS * 10);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** Inserts a document and raises its counter, noting what was acknowledged. */
    private static void writeUntilItEnds(
            MongoCollection<Document> things, String writer, Map<String, Integer> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "-" + i;
                things.insertOne(
                        new Document("_id", id).append("writer", writer).append("n", 0));
                acknowledged.put(id, 0);
                things.updateOne(Filters.eq("_id", id), Updates.inc("n", 1));
                acknowledged.put(id, 1);
            }
        } catch (MongoException e) {
            // it was killed
        }
    }

    private static void everythingIsThere(MongoCollection<Document> things, Map<String, Integer> acknowledged) {
        int found = 0;
        for (Document document : things.find()) {
            found++;
            int atLeast = acknowledged.getOrDefault(document.getString("_id"), 0);
            assertThat(document.getInteger("n")).isBetween(atLeast, 1);
        }
        for (String id : acknowledged.keySet()) {
            assertThat(things.find(Filters.eq("_id", id)).first()).as(id).isNotNull();
        }
        assertThat(things.countDocuments()).isEqualTo(found);
        long byIndex = 0;
        for (String writer : things.distinct("writer", String.class)) {
            byIndex += things.countDocuments(Filters.eq("writer", writer));
        }
        assertThat(byIndex).isEqualTo(found);
    }

    private Process start(int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.hocba.local.database.DatabaseServer",
                        "--port",
                        Integer.toString(port),
                        "--dir",
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < 300; i++) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return process;
            } catch (IOException e) {
                assertThat(process.isAlive()).as("the server runs").isTrue();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("the server did not open its port");
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
