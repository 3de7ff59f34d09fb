package vn.hocba.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.Broker;
import vn.hocba.grading.sample.Events;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.grading.yearresult.domain.YearResults;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.LocalServers;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;

/** A class from the first mark to final year results, with a real broker and database. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.consumer.properties.metadata.max.age.ms=500")
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.Full.class)
class YearEndIT {

    private static final String CLASS = "01999a3c-0000-7000-8000-0000000000c1";
    private static final String PATH = "/classes/" + CLASS;
    private static final String AN = "01999a3c-0000-7000-8000-00000000000a";
    private static final String BINH = "01999a3c-0000-7000-8000-00000000000b";
    private static final String CHAU = "01999a3c-0000-7000-8000-00000000000c";
    private static final String GONE = "01999a3c-0000-7000-8000-00000000000d";
    private static final List<String> SCORED = List.of("VAN", "TOAN", "NN1", "SU", "LI", "HOA", "SINH", "TIN", "GDQP");
    private static final List<String> COMMENT = List.of("GDTC", "HDTNHN", "GDDP");
    private static final Map<String, Integer> REGULAR =
            Map.of("VAN", 4, "TOAN", 4, "NN1", 4, "SU", 3, "LI", 3, "HOA", 3, "SINH", 3, "TIN", 3, "GDQP", 2);

    /** Dies once in the middle of a class, after this many results. */
    private static final AtomicInteger LIVES_FOR = new AtomicInteger(2);

    private final Api api;

    /** The store of year results, which dies as a process does: between two writes. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Mortality {

        @Bean
        static BeanPostProcessor mortalYearResults() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof YearResults results ? mortal(results) : bean;
                }
            };
        }

        private static YearResults mortal(YearResults results) {
            return new YearResults() {
                @Override
                public boolean add(YearResult result) {
                    if (LIVES_FOR.getAndDecrement() == 0) {
                        throw new IllegalStateException("died");
                    }
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
            };
        }
    }

    YearEndIT(@Autowired TestRestTemplate http) {
        this.api = new Api(http);
    }

    @Test
    void marksAreClosedApprovedAndFinal() throws Exception {
        try (var broker = new Broker(
                LocalServers.kafkaBootstrap(),
                "grading.year-results.v1",
                "grading.classes.v1",
                "student.classes.v1",
                "student.pupils.v1")) {
            roster(broker);
            api.await(
                    PATH,
                    Api.manager(),
                    one -> one.status() == 200 && one.body().path("pupils").asInt() == 3);
            marks();
            closing();
            summer();
            approval(broker);
            figures();
        }
    }

    private static void roster(Broker broker) {
        var subjects = new ArrayList<>(SCORED);
        subjects.addAll(COMMENT);
        var known = Events.schoolClass(CLASS, 2, "UPPER_SECONDARY", 10, subjects);
        // a pupil before the class, the class twice, an older version last
        pupil(broker, Events.pupil(AN, 1, CLASS, "STUDYING"));
        schoolClass(broker, known);
        schoolClass(broker, known);
        schoolClass(broker, Events.schoolClass(CLASS, 1, "UPPER_SECONDARY", 10, List.of("VAN")));
        pupil(broker, Events.pupil(BINH, 1, CLASS, "STUDYING"));
        pupil(broker, Events.pupil(CHAU, 1, CLASS, "STUDYING", "Trường THPT Trịnh Hoài Đức"));
        pupil(broker, Events.pupil(GONE, 2, CLASS, "MOVED_AWAY"));
        pupil(broker, Events.pupil(GONE, 1, CLASS, "STUDYING"));
    }

    private void marks() {
        for (String subject : SCORED) {
            for (int semester = 1; semester <= 2; semester++) {
                String binh =
                        subject.equals("LI") || subject.equals("HOA") || subject.equals("SINH") || subject.equals("TIN")
                                ? "3.0"
                                : "6.0";
                var answer = api.put(
                        PATH + "/subjects/" + subject + "/marks",
                        Api.teacherOf(subject),
                        Map.of(
                                "semester",
                                semester,
                                "rows",
                                List.of(
                                        scored(AN, subject, "9.0"),
                                        scored(BINH, subject, binh),
                                        scored(CHAU, subject, "7.0"))));
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                assertThat(answer.body().path("accepted").asInt()).isEqualTo(3);
            }
        }
        for (String subject : COMMENT) {
            for (int semester = 1; semester <= 2; semester++) {
                var rows = List.of(AN, BINH, CHAU).stream()
                        .map(pupil -> Map.of(
                                "pupilId",
                                pupil,
                                "regular",
                                List.of("PASS", "PASS"),
                                "midterm",
                                "PASS",
                                "final",
                                "PASS"))
                        .toList();
                assertThat(api.put(
                                        PATH + "/subjects/" + subject + "/marks",
                                        Api.teacherOf(subject),
                                        Map.of("semester", semester, "rows", rows))
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    private void closing() {
        var early = api.post(PATH + "/closing", Api.homeroom(), null);
        assertThat(early.code()).isEqualTo("class.subjects-open");
        assertThat(early.text()).contains("subjects[VAN]");
        for (String subject : REGULAR.keySet()) {
            closeSubject(subject);
        }
        COMMENT.forEach(this::closeSubject);
        var closed = api.put(
                PATH + "/subjects/VAN/marks",
                Api.teacherOf("VAN"),
                Map.of("semester", 1, "rows", List.of(Map.of("pupilId", AN, "midterm", 5))));
        assertThat(closed.code()).isEqualTo("gradebook.closed");
        var holes = api.post(PATH + "/closing", Api.homeroom(), null);
        assertThat(holes.code()).isEqualTo("class.has-holes");
        assertThat(holes.text()).contains("rows[" + AN + "].conduct1");
        var book = api.put(
                PATH + "/homeroom-book",
                Api.homeroom(),
                Map.of(
                        "rows",
                        List.of(
                                book(AN, "GOOD", "GOOD"),
                                book(BINH, "FAIR", "GOOD"),
                                book(CHAU, "FAIR", "UNSATISFACTORY"))));
        assertThat(book.status()).as(book.text()).isEqualTo(200);
        var done = api.post(PATH + "/closing", Api.homeroom(), null);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.body().path("state").asString()).isEqualTo("CLOSED");
    }

    private void summer() {
        JsonNode results = api.get(PATH + "/results", Api.manager()).body().path("results");
        assertThat(results.size()).isEqualTo(3);
        assertThat(of(results, AN).path("awards").toString()).isEqualTo("[\"EXCELLENT_STUDENT\"]");
        assertThat(of(results, BINH).path("retestSubjects").toString()).isEqualTo("[\"LI\",\"HOA\",\"SINH\",\"TIN\"]");
        assertThat(of(results, CHAU).path("trainingDue").asBoolean()).isTrue();
        var open = api.post(PATH + "/approval", Api.manager(), Map.of());
        assertThat(open.code()).isEqualTo("class.remedies-open");
        assertThat(open.text()).contains(BINH).contains(CHAU).doesNotContain(AN);
        for (String subject : List.of("LI", "HOA", "SINH", "TIN")) {
            var retest = api.put(
                    PATH + "/subjects/" + subject + "/retests",
                    Api.teacherOf(subject),
                    Map.of("rows", List.of(Map.of("pupilId", BINH, "mark", 6.5))));
            assertThat(retest.status()).as(retest.text()).isEqualTo(200);
        }
        assertThat(api.put(
                                PATH + "/trainings",
                                Api.homeroom(),
                                Map.of("rows", List.of(Map.of("pupilId", CHAU, "conduct", "SATISFACTORY"))))
                        .status())
                .isEqualTo(200);
    }

    private void approval(Broker broker) {
        var approved = api.post(PATH + "/approval", Api.manager(), Map.of());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        for (String pupil : List.of(AN, BINH, CHAU)) {
            JsonNode result = broker.await(
                    "grading.year-result.finalized.v1",
                    one -> one.path("pupilId").asString().equals(pupil));
            assertThat(result.path("decision").asString()).isEqualTo("PROMOTED");
        }
        JsonNode binh = broker.await(
                "grading.year-result.finalized.v1",
                one -> one.path("pupilId").asString().equals(BINH));
        assertThat(binh.path("learning").path("year").asString()).isEqualTo("UNSATISFACTORY");
        assertThat(binh.path("learning").path("afterRetest").asString()).isEqualTo("SATISFACTORY");
        assertThat(LIVES_FOR.get()).as("it died and was repeated").isNegative();
        broker.publish(
                "grading.classes.v1", CLASS, "grading.class.approved.v1", 99, Map.of("classId", CLASS, "version", 99));
        api.await(
                "/statistics?schoolCode=" + Events.SCHOOL,
                Api.manager(),
                one -> one.body().path("yearResults").asInt() == 3);
        assertThat(broker.count(
                        "grading.year-result.finalized.v1",
                        one -> one.path("classId").asString().equals(CLASS)))
                .isEqualTo(3);
        broker.payloads("grading.year-result.finalized.v1")
                .forEach(payload -> EventContracts.assertValid("grading.year-result.finalized.v1", payload));
        String stranger = TestTokens.bearer("x", Events.OTHER_SCHOOL, "MANAGER");
        assertThat(api.get(PATH, stranger).status()).isEqualTo(404);
    }

    private void figures() {
        String metrics = api.raw("/actuator/prometheus");
        assertThat(metrics).contains("hocba_grading_classes{").contains("hocba_grading_year_results{");
        String document = api.raw("/v3/api-docs");
        for (String path : List.of(
                "",
                "/subjects/{subjectCode}",
                "/subjects/{subjectCode}/marks",
                "/subjects/{subjectCode}/closing",
                "/subjects/{subjectCode}/retests",
                "/homeroom-book",
                "/closing",
                "/results",
                "/trainings",
                "/approval",
                "/reopening")) {
            assertThat(document).contains("\"/api/grading/v1/classes/{classId}" + path + "\"");
        }
        assertThat(document).contains("\"/api/grading/v1/statistics\"");
    }

    private void closeSubject(String subject) {
        var answer = api.post(PATH + "/subjects/" + subject + "/closing", Api.teacherOf(subject), null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Map<String, Object> scored(String pupil, String subject, String mark) {
        return Map.of(
                "pupilId",
                pupil,
                "regular",
                java.util.Collections.nCopies(REGULAR.get(subject), mark),
                "midterm",
                mark,
                "final",
                mark,
                "comment",
                "Có cố gắng.");
    }

    private static Map<String, Object> book(String pupil, String first, String second) {
        return Map.of(
                "pupilId",
                pupil,
                "conduct1",
                first,
                "conduct2",
                second,
                "absencesExcused",
                2,
                "absencesUnexcused",
                0,
                "comment",
                "Em ngoan.");
    }

    private static JsonNode of(JsonNode results, String pupil) {
        for (JsonNode result : results) {
            if (result.path("pupilId").asString().equals(pupil)) {
                return result;
            }
        }
        throw new AssertionError("no result of " + pupil);
    }

    private static void schoolClass(Broker broker, Map<String, Object> payload) {
        long version = (long) payload.get("version");
        broker.publish("student.classes.v1", CLASS, "student.class.changed.v1", version, payload);
    }

    private static void pupil(Broker broker, Map<String, Object> payload) {
        long version = (long) payload.get("version");
        broker.publish(
                "student.pupils.v1", (String) payload.get("pupilId"), "student.pupil.changed.v1", version, payload);
    }
}
