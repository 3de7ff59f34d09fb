package vn.hocba.grading.correction.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.grading.correction.application.DecideCorrection;
import vn.hocba.grading.correction.application.ReadCorrections;
import vn.hocba.grading.correction.application.RequestCorrection;
import vn.hocba.grading.sample.CorrectionDesk;
import vn.hocba.grading.sample.InMemoryCorrections;
import vn.hocba.grading.sample.InMemoryYearResults;
import vn.hocba.grading.sample.People;
import vn.hocba.grading.sample.School;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;

@WebMvcTest(CorrectionController.class)
@Import(CorrectionAnswers.class)
class CorrectionDoorTests {

    private static final String ALL = "/api/grading/v1/corrections";
    private static final String REASON = "{\"reason\":\"Không đủ căn cứ\"}";
    private static final String BODY =
            "{\"classId\":\"10a1\",\"subjectCode\":\"LI\",\"pupilId\":\"an\",\"reason\":\"Cộng nhầm\","
                    + "\"cells\":[{\"field\":\"semester2.midterm\",\"old\":6.4,\"new\":\"10\"}]}";

    private static final School SCHOOL = new School();
    private static final InMemoryYearResults RESULTS = new InMemoryYearResults();
    private static final InMemoryCorrections CORRECTIONS = new InMemoryCorrections();
    private static final CorrectionDesk DESK = new CorrectionDesk(
            SCHOOL, new CorrectionDesk.Stores(SCHOOL.gradebooks, SCHOOL.books, RESULTS, CORRECTIONS));
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        RequestCorrection requestCorrection() {
            return DESK.request;
        }

        @Bean
        DecideCorrection decideCorrection() {
            return DESK.decide;
        }

        @Bean
        ReadCorrections readCorrections() {
            return DESK.read;
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    /** A step: after which others it is taken, its body, and by whom. */
    private record Step(String name, boolean confirmed, String body, Set<String> allowed) {

        MockHttpServletRequestBuilder request(String id) {
            boolean read = name.isEmpty();
            var request = MockMvcRequestBuilders.request(
                    read ? HttpMethod.GET : HttpMethod.POST, ALL + "/" + id + (read ? "" : "/" + name));
            return body.isEmpty()
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
    }

    @Autowired
    private MockMvc http;

    static Stream<Step> steps() {
        return Stream.of(
                new Step("", false, "", Set.of("manager", "academic", "homeroom", "LI")),
                new Step("confirmation", false, "", Set.of("homeroom")),
                new Step("approval", true, "", Set.of("manager")),
                new Step("rejection", false, REASON, Set.of("homeroom", "manager")),
                new Step("rejection", true, REASON, Set.of("homeroom", "manager")),
                new Step("withdrawal", false, REASON, Set.of("LI")),
                new Step("withdrawal", true, REASON, Set.of("LI")));
    }

    private static Map<String, RequestPostProcessor> people() {
        return Map.of(
                "manager", People.manager(),
                "academic", People.academicStaff(),
                "homeroom", People.homeroom(),
                "LI", People.teacherOf("LI"),
                "HOA", People.teacherOf("HOA"),
                "clerk", People.clerk());
    }

    @BeforeEach
    void anApprovedClass() {
        SCHOOL.closed("6.4");
        SCHOOL.approve();
        RESULTS.stored.clear();
        DESK.finalizeResults.handle(School.CLASS);
        CORRECTIONS.clear();
        AUDITED.clear();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void letsInWhoMayAndNobodyElse(Step step) throws Exception {
        http.perform(step.request(open(step))).andExpect(status().isUnauthorized());
        for (var person : people().entrySet()) {
            CORRECTIONS.clear();
            String id = open(step);
            AUDITED.clear();
            var answer = http.perform(step.request(id).with(person.getValue()));
            boolean allowed = step.allowed().contains(person.getKey());
            if (allowed) {
                answer.andExpect(status().isOk())
                        .andExpect(jsonPath("$.correctionId").value(id));
                SCHOOL.closed("6.4");
                SCHOOL.approve();
            } else {
                answer.andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.code").value("auth.forbidden"));
            }
            assertThat(AUDITED).extracting(AuditEvent::outcome).containsExactly(allowed ? "done" : "refused");
            assertThat(AUDITED).extracting(AuditEvent::objectId).containsExactly(id);
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void unknownAndForeignCorrectionsLookTheSame(Step step) throws Exception {
        String id = open(step);
        AUDITED.clear();
        RequestPostProcessor insider = people().get(step.allowed().iterator().next());
        http.perform(step.request(id).with(People.stranger()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        http.perform(step.request("none").with(insider))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        assertThat(AUDITED).extracting(AuditEvent::outcome).containsExactly("not-found", "not-found");
    }

    @Test
    void onlyTheSubjectsTeacherAsks() throws Exception {
        for (var person : people().entrySet()) {
            CORRECTIONS.clear();
            http.perform(json(BODY).with(person.getValue()))
                    .andExpect(status().is(person.getKey().equals("LI") ? 201 : 403));
        }
        http.perform(json(BODY).with(People.stranger())).andExpect(status().isNotFound());
        http.perform(json(BODY.replace("10a1", "none")).with(People.teacherOf("LI")))
                .andExpect(status().isNotFound());
        http.perform(json(BODY)).andExpect(status().isUnauthorized());
    }

    @Test
    void tellsWhatWasAskedFor() throws Exception {
        http.perform(json(BODY).with(People.teacherOf("LI")))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", Matchers.startsWith(ALL + "/")))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.state").value("REQUESTED"))
                .andExpect(jsonPath("$.cells[0].field").value("semester2.midterm"))
                .andExpect(jsonPath("$.cells[0].old").value("6.4"))
                .andExpect(jsonPath("$.cells[0].new").value("10.0"))
                .andExpect(jsonPath("$.steps[0].role").value("SUBJECT_TEACHER"))
                .andExpect(jsonPath("$.steps[0].assignment").value("LI"))
                .andExpect(jsonPath("$.yearResultVersion").doesNotExist());
        http.perform(get(ALL).with(People.homeroom()))
                .andExpect(jsonPath("$.corrections[0].state").value("REQUESTED"));
        http.perform(get(ALL).with(People.stranger()))
                .andExpect(jsonPath("$.corrections").isEmpty());
        http.perform(get(ALL)).andExpect(status().isUnauthorized());
    }

    @Test
    void stepsOutOfOrderAndRepeatedOnes() throws Exception {
        String id = open(new Step("", false, "", Set.of()));
        http.perform(post(ALL + "/" + id + "/approval").with(People.manager()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("correction.not-confirmed"));
        for (int i = 0; i < 2; i++) {
            http.perform(post(ALL + "/" + id + "/confirmation").with(People.homeroom()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("CONFIRMED"))
                    .andExpect(jsonPath("$.version").value(2));
        }
        for (int i = 0; i < 2; i++) {
            http.perform(post(ALL + "/" + id + "/approval").with(People.manager()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("APPLIED"))
                    .andExpect(jsonPath("$.version").value(4))
                    .andExpect(jsonPath("$.yearResultVersion").value(2));
        }
        http.perform(withReason(id, "withdrawal").with(People.teacherOf("LI")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("correction.decided"));
        http.perform(json(BODY).with(People.teacherOf("LI")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("value.outdated"));
    }

    @Test
    void nothingComesOfWhatWasRejected() throws Exception {
        String id = open(new Step("", true, "", Set.of()));
        http.perform(withReason(id, "rejection").with(People.manager()))
                .andExpect(jsonPath("$.state").value("REJECTED"))
                .andExpect(jsonPath("$.steps[2].reason").value("Không đủ căn cứ"));
        http.perform(post(ALL + "/" + id + "/approval").with(People.manager()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("correction.ended"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                  | 422 | cells
            {"classId":"10a1","subjectCode":"LI","pupilId":"an","reason":" ","cells":[{"field":"semester2.final","old":"6.4","new":"7"}]} | 422 | reason
            {"classId":"10a1","subjectCode":"li","pupilId":"an","reason":"x","cells":[{"field":"semester2.final","old":"6.4","new":"7"}]} | 422 | subjectCode
            {"classId":"10a1","subjectCode":"LI","pupilId":"an","reason":"x","cells":[]}         | 422 | cells
            {"classId":"10a1","subjectCode":"LI","pupilId":"an","reason":"x","cells":[{"old":"6.4","new":"7"}]} | 422 | cells[0].field
            {"classId":"10a1","subjectCode":"LI","pupilId":"an","reason":"x","cells":[{"field":"semester2.final","old":"6.4","new":"77"}]} | 422 | cells[0].new
            {"classId":"10a1","subjectCode":"LI","pupilId":"an","reason":"x","cells":[{"field":"semester2.final","before":"6.4"}]} | 400 | cells[0].before
            {"classId":"10a1"                                                                    | 400 | ''
            """)
    void refusesWhatIsMalformed(String body, int status, String field) throws Exception {
        var answer = http.perform(json(body).with(People.teacherOf("LI"))).andExpect(status().is(status));
        if (!field.isEmpty()) {
            answer.andExpect(jsonPath("$.errors[*].field").value(Matchers.hasItem(field)));
        }
        assertThat(CORRECTIONS.openOf(School.CLASS)).isEmpty();
    }

    @Test
    void aReasonIsAskedFor() throws Exception {
        String id = open(new Step("", false, "", Set.of()));
        for (String step : List.of("rejection", "withdrawal")) {
            http.perform(post(ALL + "/" + id + "/" + step)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{}")
                            .with(step.equals("rejection") ? People.manager() : People.teacherOf("LI")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("reason"));
        }
    }

    private static String open(Step step) {
        CORRECTIONS.clear();
        var cell = CorrectionDesk.midterm("6.4", "10");
        return step.confirmed()
                ? DESK.confirmed("LI", "an", cell).id()
                : CorrectionDesk.done(DESK.request("LI", "an", cell)).id();
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post(ALL).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder withReason(String id, String step) {
        return post(ALL + "/" + id + "/" + step)
                .contentType(MediaType.APPLICATION_JSON)
                .content(REASON);
    }
}
