package vn.hocba.grading.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.Broker;
import vn.hocba.grading.sample.Events;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.grading.yearresult.domain.YearResults;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.LocalServers;
import vn.hocba.testkit.ServiceTest;

/** Plays docs/correcting-a-mark.md, as it is written there, against the running service. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.kafka.consumer.properties.metadata.max.age.ms=500", "hocba.grading.corrections-every=1s"})
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.Full.class)
class CorrectingAMarkIT {

    private static final String CLASS = "01999a3c-0000-7000-8000-0000000000c2";
    private static final String PUPIL = "01999a3c-0000-7000-8000-00000000002a";
    private static final String OTHER = "01999a3c-0000-7000-8000-00000000002b";
    private static final String FINALIZED = "grading.year-result.finalized.v1";
    private static final String PATH = "/classes/" + CLASS;
    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern URL = Pattern.compile("\"\\$HOCBA/api/grading/v1(.*?)\"");
    private static final Pattern TOKEN = Pattern.compile("Bearer \\$(\\w+)");
    private static final Pattern METHOD = Pattern.compile("-X (\\w+)");
    private static final Pattern KEY = Pattern.compile("Idempotency-Key: ([\\w-]+)");
    private static final Pattern BODY = Pattern.compile("-d '(.*?)'", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SUBJECTS = List.of("LI", "GDTC");

    /** How many corrections of year results die before they are stored. */
    private static final AtomicInteger DEATHS = new AtomicInteger();

    private final Api api;
    private final Map<String, String> values = new HashMap<>(Map.of("CLASS", CLASS, "PUPIL", PUPIL));
    private final Map<String, String> tokens =
            Map.of("TEACHER", Api.teacherOf("LI"), "HOMEROOM", Api.homeroom(), "MANAGER", Api.manager());

    /** The store of year results, which dies as a process does: between two writes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Mortality {

        @Bean
        static BeanPostProcessor mortalYearResults() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof YearResults results ? new Mortal(results) : bean;
                }
            };
        }
    }

    private record Mortal(YearResults results) implements YearResults {

        @Override
        public boolean add(YearResult result) {
            return results.add(result);
        }

        @Override
        public Optional<String> classOf(String id) {
            return results.classOf(id);
        }

        @Override
        public long version(String id) {
            return results.version(id);
        }

        @Override
        public boolean correct(YearResult next) {
            if (DEATHS.getAndDecrement() > 0) {
                throw new IllegalStateException("died");
            }
            return results.correct(next);
        }

        @Override
        public long ofSchool(String schoolCode) {
            return results.ofSchool(schoolCode);
        }

        @Override
        public long ofLevel(SchoolLevel level) {
            return results.ofLevel(level);
        }
    }

    CorrectingAMarkIT(@Autowired TestRestTemplate http) {
        this.api = new Api(http);
    }

    @Test
    void thePageIsWhatTheServiceDoes() throws Exception {
        try (var broker = new Broker(
                LocalServers.kafkaBootstrap(),
                "grading.year-results.v1",
                "grading.classes.v1",
                "student.classes.v1",
                "student.pupils.v1")) {
            approvedClass(broker);
            int played = play();
            assertThat(played).as("calls on the page").isEqualTo(9);
            JsonNode second = broker.await(FINALIZED, one -> isOf(one, 2));
            assertThat(second.path("correctionReason").asString()).isEqualTo("Cộng nhầm điểm bài kiểm tra giữa kì");
            assertThat(second.path("subjects").get(0).path("semester2").asString())
                    .isEqualTo("7.3");
            interruptedAndFinished(broker);
            assertThat(broker.count(
                            FINALIZED, one -> one.path("classId").asString().equals(CLASS)))
                    .isEqualTo(4);
            broker.payloads(FINALIZED).forEach(payload -> EventContracts.assertValid(FINALIZED, payload));
        }
    }

    /** The process "dies" between the approval and its effect: the timer does the rest, once. */
    private void interruptedAndFinished(Broker broker) {
        var request = Map.of(
                "classId",
                CLASS,
                "subjectCode",
                "LI",
                "pupilId",
                PUPIL,
                "reason",
                "Cộng nhầm điểm cuối kì",
                "cells",
                List.of(Map.of("field", "semester2.final", "old", "6.5", "new", "8.5")));
        String id = api.post("/corrections", Api.teacherOf("LI"), request)
                .body()
                .path("correctionId")
                .asString();
        String path = "/corrections/" + id;
        assertThat(api.post(path + "/confirmation", Api.homeroom(), null).status())
                .isEqualTo(200);
        DEATHS.set(2);
        assertThat(api.post(path + "/approval", Api.manager(), null).status()).isEqualTo(500);
        api.await(
                path,
                Api.manager(),
                one -> one.body().path("state").asString("").equals("APPLIED"));
        assertThat(DEATHS.get()).as("it died and was repeated").isNegative();
        var third = broker.await(FINALIZED, one -> isOf(one, 3));
        assertThat(third.path("subjects").get(0).path("semester2").asString()).isEqualTo("8.0");
        JsonNode entries = api.get(PATH + "/subjects/LI/history", Api.teacherOf("LI"))
                .body()
                .path("entries");
        assertThat(entries.valueStream()
                        .filter(one -> one.path("correctionId").asString("").equals(id)))
                .hasSize(1);
    }

    private int play() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "correcting-a-mark.md"));
        Matcher block = BLOCK.matcher(page);
        int played = 0;
        Api.Answer last = null;
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                last = call(block.group(2));
                played++;
            } else {
                assertThat(last).isNotNull();
                assertShown(JSON.readTree(filled(block.group(2))), last.body(), "");
            }
        }
        return played;
    }

    private Api.Answer call(String curl) {
        var headers = new HashMap<String, String>();
        found(KEY, curl).ifPresent(key -> headers.put("Idempotency-Key", key));
        var answer = api.call(
                HttpMethod.valueOf(found(METHOD, curl).orElse("GET")),
                filled(found(URL, curl).orElseThrow()),
                tokens.get(found(TOKEN, curl).orElseThrow()),
                found(BODY, curl).map(this::filled).orElse(null),
                headers);
        String correction = answer.body().path("correctionId").asString("");
        if (!correction.isEmpty()) {
            values.put("CORRECTION", correction);
        }
        return answer;
    }

    /** Everything that the page shows is in the answer; of a list, each shown element is in it, in this order. */
    private static void assertShown(JsonNode shown, JsonNode answer, String where) {
        if (shown.isObject()) {
            shown.propertyStream()
                    .forEach(field ->
                            assertShown(field.getValue(), answer.path(field.getKey()), where + "." + field.getKey()));
        } else if (shown.isArray()) {
            int from = 0;
            for (JsonNode element : shown) {
                int at = from;
                while (at < answer.size() && !isShown(element, answer.get(at))) {
                    at++;
                }
                assertThat(at).as(where + " has " + element + " in " + answer).isLessThan(answer.size());
                from = at + 1;
            }
        } else {
            assertThat(answer.asString("")).as(where).isEqualTo(shown.asString());
        }
    }

    private static boolean isShown(JsonNode shown, JsonNode answer) {
        try {
            assertShown(shown, answer, "");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("$" + value.getKey(), value.getValue());
        }
        return filled;
    }

    private static java.util.Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? java.util.Optional.of(matcher.group(1)) : java.util.Optional.empty();
    }

    private static boolean isOf(JsonNode result, int version) {
        return result.path("pupilId").asString().equals(PUPIL)
                && result.path("version").asInt() == version;
    }

    private void approvedClass(Broker broker) {
        broker.publish(
                "student.classes.v1",
                CLASS,
                "student.class.changed.v1",
                1,
                Events.schoolClass(CLASS, 1, "UPPER_SECONDARY", 10, SUBJECTS));
        for (String pupil : List.of(PUPIL, OTHER)) {
            broker.publish(
                    "student.pupils.v1",
                    pupil,
                    "student.pupil.changed.v1",
                    1,
                    Events.pupil(pupil, 1, CLASS, "STUDYING"));
        }
        api.await(PATH, Api.manager(), one -> one.body().path("pupils").asInt() == 2);
        for (String subject : SUBJECTS) {
            for (int semester = 1; semester <= 2; semester++) {
                ok(api.put(
                        PATH + "/subjects/" + subject + "/marks",
                        Api.teacherOf(subject),
                        Map.of("semester", semester, "rows", List.of(row(subject, PUPIL), row(subject, OTHER)))));
            }
            ok(api.post(PATH + "/subjects/" + subject + "/closing", Api.teacherOf(subject), null));
        }
        var book = new ArrayList<Map<String, Object>>();
        for (String pupil : List.of(PUPIL, OTHER)) {
            book.add(Map.of(
                    "pupilId",
                    pupil,
                    "conduct1",
                    "GOOD",
                    "conduct2",
                    "GOOD",
                    "absencesExcused",
                    1,
                    "absencesUnexcused",
                    0));
        }
        ok(api.put(PATH + "/homeroom-book", Api.homeroom(), Map.of("rows", book)));
        ok(api.post(PATH + "/closing", Api.homeroom(), null));
        ok(api.post(PATH + "/approval", Api.manager(), Map.of("withoutRemedies", List.of(PUPIL, OTHER))));
        broker.await(FINALIZED, one -> isOf(one, 1));
    }

    private static void ok(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Map<String, Object> row(String subject, String pupil) {
        boolean scored = subject.equals("LI");
        String mark = scored ? "6.5" : "PASS";
        return Map.of(
                "pupilId", pupil,
                "regular", java.util.Collections.nCopies(scored ? 3 : 2, mark),
                "midterm", mark,
                "final", mark);
    }
}
