package vn.hocba.grading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.School;
import vn.hocba.testkit.ServiceTest;

/**
 * Marks of a whole class over HTTP beside the bare driver that reads and replaces a document of the same size. Not part
 * of the build: {@code -Dit.test=MarkingSpeed}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.root=WARN", "logging.level.vn.hocba.grading.MarkingSpeed=INFO"})
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
class MarkingSpeed {

    private static final Logger LOG = LoggerFactory.getLogger(MarkingSpeed.class);
    private static final int PUPILS = 45;
    private static final int CLASSES = 40;
    private static final long ROUND_NANOS = 6_000_000_000L;

    private final Api api;
    private final MongoDatabase database;
    private final KeepRoster roster;

    MarkingSpeed(@Autowired TestRestTemplate http, @Autowired MongoDatabase database, @Autowired KeepRoster roster) {
        this.api = new Api(http);
        this.database = database;
        this.roster = roster;
    }

    @Test
    void measure() throws Exception {
        var school = new School().open();
        var facts = school.roster.schoolClass(School.CLASS).orElseThrow().facts();
        for (int i = 0; i < CLASSES; i++) {
            String classId = "class" + i;
            roster.handle(
                    new vn.hocba.grading.roster.domain.ClassFacts(
                            classId,
                            facts.schoolCode(),
                            facts.schoolYear(),
                            facts.level(),
                            facts.grade(),
                            facts.name(),
                            facts.assignments()),
                    1);
            for (int p = 0; p < PUPILS; p++) {
                String pupil = pupil(i, p);
                roster.handle(
                        new PupilEnrolments(
                                pupil,
                                Map.of(
                                        classId,
                                        new Enrolled(pupil, EnrolmentStatus.STUDYING, School.FIRST_DAY, null, ""))),
                        1);
            }
        }
        String bearer = Api.teacherOf("VAN");
        var full = school.full("VAN", "x", "8.0");
        for (int round = 0; round < 3; round++) {
            int offset = round;
            double direct = perSecond(1, i -> direct(full, i % CLASSES, offset + i / CLASSES));
            double read = perSecond(
                    1, i -> rosterPort.schoolClass("class" + i % CLASSES).isPresent());
            double readBook = perSecond(
                    1, i -> gradebooks.find("class" + i % CLASSES, "VAN").isPresent());
            double audited = perSecond(1, i -> {
                audit.record(new vn.hocba.kit.audit.AuditEvent(
                        "x", "done", School.teacherOf("VAN"), "gradebook", "x" + i, Map.of("a", "b")));
                return true;
            });
            double http = perSecond(1, i -> send("GET", "/classes/none", bearer, "") == 404);
            double refused = perSecond(
                    1, i -> send("PUT", "/classes/none/subjects/VAN/marks", bearer, body(i % CLASSES, 1)) == 404);
            LOG.info(
                    "direct {} roster {} book {} audit {} empty http {} refused post {}",
                    direct,
                    read,
                    readBook,
                    audited,
                    http,
                    refused);
        }
        for (int round = 0; round < 3; round++) {
            for (int threads : new int[] {1, 4}) {
                int offset = round * 10;
                double ours = perSecond(threads, i -> post(bearer, i % CLASSES, offset + i / CLASSES));
                double raw = perSecond(threads, i -> raw(i % CLASSES));
                LOG.info(
                        "{} threads: {} whole-class posts/s, bare driver {}/s: {} %",
                        threads, Math.round(ours), Math.round(raw), Math.round(100 * ours / raw));
            }
        }
    }

    private boolean post(String bearer, int schoolClass, int mark) {
        assertThat(send("PUT", "/classes/class" + schoolClass + "/subjects/VAN/marks", bearer, body(schoolClass, mark)))
                .isEqualTo(200);
        return true;
    }

    private static String body(int schoolClass, int mark) {
        String text = mark % 10 + "." + schoolClass % 10;
        var body = new StringBuilder("{\"semester\":1,\"rows\":[");
        for (int p = 0; p < PUPILS; p++) {
            body.append(p == 0 ? "" : ",")
                    .append("{\"pupilId\":\"")
                    .append(pupil(schoolClass, p))
                    .append("\",\"regular\":[")
                    .append(text)
                    .append(',')
                    .append(text)
                    .append(',')
                    .append(text)
                    .append(',')
                    .append(text)
                    .append("],\"midterm\":")
                    .append(text)
                    .append(",\"final\":")
                    .append(text)
                    .append('}');
        }
        return body.append("]}").toString();
    }

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();

    @org.springframework.boot.test.web.server.LocalServerPort
    int port;

    private int send(String method, String path, String bearer, String body) {
        try {
            return client.send(
                            java.net.http.HttpRequest.newBuilder(
                                            java.net.URI.create("http://127.0.0.1:" + port + "/api/grading/v1" + path))
                                    .header("Authorization", bearer)
                                    .header("Content-Type", "application/json")
                                    .method(
                                            method,
                                            body.isEmpty()
                                                    ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                                    : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean direct(vn.hocba.grading.gradebook.domain.RowEntry full, int schoolClass, int mark) {
        var rows = new ArrayList<vn.hocba.grading.gradebook.domain.RowEntry>();
        String text = mark % 10 + "." + schoolClass % 10;
        var marks = new LinkedHashMap<>(full.marks());
        marks.replaceAll((c, t) -> text);
        for (int p = 0; p < PUPILS; p++) {
            rows.add(new vn.hocba.grading.gradebook.domain.RowEntry(
                    pupil(schoolClass, p), marks, java.util.Optional.empty()));
        }
        return enter.handle(
                                new vn.hocba.grading.gradebook.application.EnterMarks.Command(
                                        "class" + schoolClass,
                                        "VAN",
                                        vn.hocba.grading.regulation.domain.Semester.FIRST,
                                        false,
                                        rows,
                                        java.util.OptionalLong.empty()),
                                School.teacherOf("VAN"))
                        .accepted()
                == PUPILS;
    }

    @Autowired
    vn.hocba.grading.gradebook.application.EnterMarks enter;

    @Autowired
    vn.hocba.grading.roster.domain.Roster rosterPort;

    @Autowired
    vn.hocba.grading.gradebook.domain.Gradebooks gradebooks;

    @Autowired
    vn.hocba.kit.audit.AuditTrail audit;

    private boolean raw(int schoolClass) {
        MongoCollection<Document> raw = database.getCollection("raw");
        String id = "class" + schoolClass;
        Document stored = raw.find(eq("_id", id)).first();
        if (stored == null) {
            var rows = new LinkedHashMap<String, Object>();
            for (int p = 0; p < PUPILS; p++) {
                rows.put(
                        pupil(schoolClass, p),
                        new Document(
                                "s1",
                                new Document("regular", Collections.nCopies(4, "8.0"))
                                        .append("midterm", "8.0")
                                        .append("final", "8.0")));
            }
            raw.insertOne(new Document("_id", id).append("version", 1L).append("rows", new Document(rows)));
            return true;
        }
        long version = stored.getLong("version");
        stored.put("version", version + 1);
        raw.replaceOne(and(eq("_id", id), eq("version", version)), stored);
        return true;
    }

    @FunctionalInterface
    private interface Step {

        boolean at(int i);
    }

    private static double perSecond(int threads, Step step) throws Exception {
        long start = System.nanoTime();
        var counts = new ArrayList<Future<Integer>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int first = t;
                Callable<Integer> work = () -> {
                    int i = 0;
                    while (System.nanoTime() - start < ROUND_NANOS) {
                        step.at(first + threads * i);
                        i++;
                    }
                    return i;
                };
                counts.add(pool.submit(work));
            }
            int all = 0;
            for (Future<Integer> count : counts) {
                all += count.get();
            }
            return all / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static String pupil(int schoolClass, int number) {
        return String.format("01999a3c-0000-7000-8000-%06d%06d", schoolClass, number);
    }
}
