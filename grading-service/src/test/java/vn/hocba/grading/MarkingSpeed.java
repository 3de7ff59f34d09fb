package vn.hocba.grading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.School;
import vn.hocba.testkit.ServiceTest;

/**
 * Marks of a whole class over HTTP beside the bare driver that reads and replaces a document of the same size; client,
 * service and database share the machine. Not part of the build: {@code -Dit.test=MarkingSpeed}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.root=ERROR", "logging.level.vn.hocba.grading.MarkingSpeed=INFO"})
@ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
class MarkingSpeed {

    private static final Logger LOG = LoggerFactory.getLogger(MarkingSpeed.class);
    private static final int PUPILS = 45;
    private static final int CLASSES = 40;
    private static final int ROUNDS = 4;
    private static final int THREADS = 4;
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MongoDatabase database;
    private final KeepRoster roster;
    private final int port;

    MarkingSpeed(@Autowired MongoDatabase database, @Autowired KeepRoster roster, @LocalServerPort int port) {
        this.database = database;
        this.roster = roster;
        this.port = port;
    }

    @Test
    void measure() throws InterruptedException {
        enrol();
        String bearer = Api.teacherOf("VAN");
        for (int round = 0; round < ROUNDS; round++) {
            int offset = round * 3;
            LOG.info("whole-class posts: {}", run(i -> post(bearer, i % CLASSES, offset + i / CLASSES)));
            LOG.info("the bare driver:   {}", run(i -> raw(i % CLASSES)));
        }
    }

    private void enrol() {
        ClassFacts facts = new School()
                .open()
                .roster
                .schoolClass(School.CLASS)
                .orElseThrow()
                .facts();
        for (int i = 0; i < CLASSES; i++) {
            String classId = "class" + i;
            var named = new ClassFacts(
                    classId,
                    facts.schoolCode(),
                    facts.schoolYear(),
                    facts.level(),
                    facts.grade(),
                    facts.name(),
                    facts.assignments());
            roster.handle(named, 1);
            for (int p = 0; p < PUPILS; p++) {
                String pupil = pupil(i, p);
                var enrolled = new Enrolled(pupil, EnrolmentStatus.STUDYING, School.FIRST_DAY, null, "");
                roster.handle(new PupilEnrolments(pupil, Map.of(classId, enrolled)), 1);
            }
        }
    }

    private void post(String bearer, int schoolClass, int mark) {
        String text = mark % 10 + "." + schoolClass % 10;
        var rows = new StringBuilder();
        for (int p = 0; p < PUPILS; p++) {
            rows.append(p == 0 ? "" : ",")
                    .append("{\"pupilId\":\"%s\",\"regular\":[%s,%s,%s,%s],\"midterm\":%s,\"final\":%s}"
                            .formatted(pupil(schoolClass, p), text, text, text, text, text, text));
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/grading/v1/classes/class"
                        + schoolClass + "/subjects/VAN/marks"))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"semester\":1,\"rows\":[" + rows + "]}"))
                .build();
        try {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void raw(int schoolClass) {
        MongoCollection<Document> raw = database.getCollection("raw");
        String id = "class" + schoolClass;
        Document stored = raw.find(eq("_id", id)).first();
        if (stored == null) {
            raw.insertOne(rawDocument(id, schoolClass));
            return;
        }
        long version = stored.getLong("version");
        stored.put("version", version + 1);
        raw.replaceOne(and(eq("_id", id), eq("version", version)), stored);
    }

    private static Document rawDocument(String id, int schoolClass) {
        var rows = new Document();
        for (int p = 0; p < PUPILS; p++) {
            var semester = new Document("regular", Collections.nCopies(4, "8.0"))
                    .append("midterm", "8.0")
                    .append("final", "8.0");
            rows.append(pupil(schoolClass, p), new Document("s1", semester));
        }
        return new Document("_id", id).append("version", 1L).append("rows", rows);
    }

    @FunctionalInterface
    private interface Step {

        void at(int i);
    }

    /** Calls per second, and how much of a processor one call took everywhere. */
    private static String run(Step step) throws InterruptedException {
        long start = System.nanoTime();
        long processor = processorMillis();
        var next = new AtomicInteger();
        var workers = IntStream.range(0, THREADS)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() - start < ROUND.toNanos()) {
                        step.at(next.getAndIncrement());
                    }
                }))
                .toList();
        for (Thread worker : workers) {
            worker.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int calls = next.get();
        return "%.0f/s, %.2f ms of a processor each"
                .formatted(calls / seconds, (double) (processorMillis() - processor) / calls);
    }

    /** Of this process and the database that it started. */
    private static long processorMillis() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .mapToLong(one ->
                        one.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }

    private static String pupil(int schoolClass, int number) {
        return String.format("01999a3c-0000-7000-8000-%06d%06d", schoolClass, number);
    }
}
