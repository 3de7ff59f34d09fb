package vn.hocba.grading.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.Api.Answer;
import vn.hocba.grading.sample.Events;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;

/**
 * Two teachers of one subject write the same gradebook at the same time, over HTTP, each change with {@code If-Match} and
 * again when somebody was faster.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
class ConcurrentEditsIT {

    private static final int EDITS = 1000;
    private static final int PUPILS = 12;
    private static final int REGULAR = 4;
    private static final String CLASS = "concurrent";
    private static final String BOOK = "/classes/" + CLASS + "/subjects/TOAN";
    private static final LocalDate BEGIN = LocalDate.of(2025, 9, 5);

    private final Api api;

    ConcurrentEditsIT(@Autowired TestRestTemplate http, @Autowired KeepRoster roster) {
        this.api = new Api(http);
        List<Assignment> both = IntStream.range(0, 2)
                .mapToObj(i -> new Assignment("TOAN", staff(i), "Giáo viên mẫu", BEGIN, null, i == 0))
                .toList();
        roster.handle(
                new ClassFacts(
                        CLASS,
                        Events.SCHOOL,
                        SchoolYear.of("2026-2027"),
                        SchoolLevel.UPPER_SECONDARY,
                        10,
                        "10A1",
                        both),
                1);
        for (int p = 0; p < PUPILS; p++) {
            var enrolled = new Enrolled(pupil(p), EnrolmentStatus.STUDYING, BEGIN, null, "");
            roster.handle(new PupilEnrolments(pupil(p), Map.of(CLASS, enrolled)), 1);
        }
    }

    /** What one client knows that it has stored. */
    private record Stored(long version, String staffId, String pupilId, String field, String mark) {}

    /** What a client did, and how often somebody was faster. */
    private record Work(List<Stored> stored, int overtaken) {}

    @Test
    void loseNothing() throws Exception {
        Work one;
        Work other;
        try (var clients = Executors.newFixedThreadPool(2)) {
            Future<Work> first = clients.submit(client(0));
            Future<Work> second = clients.submit(client(1));
            one = result(first);
            other = result(second);
        }
        assertThat(one.stored()).hasSize(EDITS);
        assertThat(other.stored()).hasSize(EDITS);
        assertThat(one.overtaken() + other.overtaken()).as("they did meet").isPositive();

        var byVersion = new TreeMap<Long, Stored>();
        one.stored().forEach(edit -> byVersion.put(edit.version(), edit));
        other.stored().forEach(edit -> byVersion.put(edit.version(), edit));
        assertThat(byVersion).as("no version was given twice").hasSize(2 * EDITS);
        assertThat(byVersion.lastKey()).isEqualTo(2L * EDITS);

        Map<String, String> replayed = replay(byVersion);
        Answer last = read(0);
        assertThat(last.body().path("version").asLong()).isEqualTo(2L * EDITS);
        assertThat(state(last.body())).isEqualTo(replayed);
    }

    /** The history says exactly what the clients know, and every value before is the one that the entry before left. */
    private Map<String, String> replay(TreeMap<Long, Stored> edits) {
        JsonNode entries = api.get(BOOK + "/history", bearer(0)).body().path("entries");
        assertThat(entries).hasSize(2 * EDITS);
        var state = new TreeMap<String, String>();
        long version = 0;
        for (JsonNode entry : entries) {
            version++;
            assertThat(entry.path("version").asLong()).isEqualTo(version);
            Stored edit = edits.get(version);
            assertThat(entry.path("staffId").asString()).isEqualTo(edit.staffId());
            assertThat(entry.path("changes")).hasSize(1);
            JsonNode change = entry.path("changes").get(0);
            String place = change.path("pupilId").asString() + " "
                    + change.path("field").asString();
            assertThat(place).isEqualTo(edit.pupilId() + " " + edit.field());
            assertThat(change.path("after").asString()).isEqualTo(edit.mark());
            assertThat(change.path("before").asString()).isEqualTo(state.getOrDefault(place, ""));
            state.put(place, edit.mark());
        }
        return state;
    }

    private Callable<Work> client(int number) {
        return () -> {
            var random = new Random(number);
            var stored = new ArrayList<Stored>();
            int overtaken = 0;
            JsonNode known = read(number).body();
            while (stored.size() < EDITS) {
                String pupil = pupil(random.nextInt(PUPILS));
                int semester = 1 + random.nextInt(2);
                int cell = random.nextInt(REGULAR + 2);
                String field = "semester" + semester + "." + name(cell);
                String mark = random.nextInt(10) + "." + random.nextInt(10);
                while (true) {
                    if (mark.equals(state(known).get(pupil + " " + field))) {
                        break; // it says so already, which is no edit
                    }
                    long version = known.path("version").asLong();
                    Answer answer = api.call(
                            HttpMethod.PUT,
                            BOOK + "/marks",
                            bearer(number),
                            Map.of("semester", semester, "rows", List.of(row(pupil, cell, mark))),
                            Map.of("If-Match", "\"" + version + "\""));
                    if (answer.status() == 200) {
                        assertThat(answer.body().path("version").asLong()).isEqualTo(version + 1);
                        stored.add(new Stored(version + 1, staff(number), pupil, field, mark));
                        known = read(number).body();
                        break;
                    }
                    assertThat(answer.status()).as(answer.text()).isEqualTo(412);
                    overtaken++;
                    known = read(number).body();
                }
            }
            return new Work(stored, overtaken);
        };
    }

    private Answer read(int number) {
        Answer answer = api.get(BOOK, bearer(number));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getETag())
                .isEqualTo("\"" + answer.body().path("version").asLong() + "\"");
        return answer;
    }

    private static Map<String, Object> row(String pupil, int cell, String mark) {
        var row = new LinkedHashMap<String, Object>();
        row.put("pupilId", pupil);
        if (cell < REGULAR) {
            var regular = new ArrayList<String>();
            for (int i = 0; i < cell; i++) {
                regular.add(null);
            }
            regular.add(mark);
            row.put("regular", regular);
        } else {
            row.put(name(cell), mark);
        }
        return row;
    }

    private static String name(int cell) {
        return cell < REGULAR ? "regular[" + cell + "]" : cell == REGULAR ? "midterm" : "final";
    }

    /** Every mark of the gradebook by pupil and place. */
    private static Map<String, String> state(JsonNode book) {
        var state = new TreeMap<String, String>();
        for (JsonNode row : book.path("rows")) {
            for (String semester : List.of("semester1", "semester2")) {
                for (int cell = 0; cell < REGULAR + 2; cell++) {
                    JsonNode marks = row.path(semester);
                    JsonNode mark = cell < REGULAR ? marks.path("regular").path(cell) : marks.path(name(cell));
                    if (mark.isString()) {
                        state.put(row.path("pupilId").asString() + " " + semester + "." + name(cell), mark.asString());
                    }
                }
            }
        }
        return state;
    }

    private static Work result(Future<Work> work) throws InterruptedException, ExecutionException {
        return work.get();
    }

    private static String staff(int number) {
        return Events.SCHOOL + "-GV-TOAN" + number;
    }

    private static String bearer(int number) {
        return TestTokens.bearer(staff(number), Events.SCHOOL, "SUBJECT_TEACHER");
    }

    private static String pupil(int number) {
        return "pupil-" + number;
    }
}
