package vn.hocba.grading.homeroom.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import vn.hocba.grading.homeroom.application.ApproveClass;
import vn.hocba.grading.homeroom.application.CloseClass;
import vn.hocba.grading.homeroom.application.KeepBook;
import vn.hocba.grading.homeroom.application.ReadClass;
import vn.hocba.grading.homeroom.application.RecordSummer;
import vn.hocba.grading.homeroom.application.ReopenClass;
import vn.hocba.grading.sample.People;
import vn.hocba.grading.sample.School;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;

@WebMvcTest({ClassController.class, BookController.class, ResultController.class})
@Import(ClassAudit.class)
class ClassDoorTests {

    private static final String CLASS = "/api/grading/v1/classes/" + School.CLASS;
    private static final String BOOK = CLASS + "/homeroom-book";
    private static final String RESULTS = CLASS + "/results";
    private static final String CLOSING = CLASS + "/closing";
    private static final String APPROVAL = CLASS + "/approval";
    private static final String REOPENING = CLASS + "/reopening";
    private static final String RETESTS = CLASS + "/subjects/LI/retests";
    private static final String TRAININGS = CLASS + "/trainings";
    private static final String ROW = "{\"rows\":[{\"pupilId\":\"an\",\"conduct1\":\"GOOD\"}]}";
    private static final String REASON = "{\"reason\":\"Nhập nhầm điểm\"}";

    private static final School SCHOOL = new School();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    /** A door: how it is called, and who may go through. */
    private record Door(String method, String path, String body, Set<String> allowed) {

        MockHttpServletRequestBuilder request() {
            return at(path);
        }

        MockHttpServletRequestBuilder at(String where) {
            var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), where);
            return body.isEmpty()
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).content(body);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ReadClass readClass() {
            return SCHOOL.readClass;
        }

        @Bean
        KeepBook keepBook() {
            return SCHOOL.keepBook;
        }

        @Bean
        CloseClass closeClass() {
            return SCHOOL.closeClass;
        }

        @Bean
        ApproveClass approveClass() {
            return SCHOOL.approveClass;
        }

        @Bean
        ReopenClass reopenClass() {
            return SCHOOL.reopenClass;
        }

        @Bean
        RecordSummer recordSummer() {
            return SCHOOL.recordSummer;
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    @Autowired
    private MockMvc http;

    /** Everybody of the school who may have to do with the class. */
    private static Map<String, RequestPostProcessor> people() {
        return Map.of(
                "manager", People.manager(),
                "academic", People.academicStaff(),
                "homeroom", People.homeroom(),
                "LI", People.teacherOf("LI"),
                "HOA", People.teacherOf("HOA"),
                "clerk", People.clerk());
    }

    static Stream<Door> doors() {
        var office = Set.of("manager", "academic", "homeroom");
        return Stream.of(
                new Door("GET", CLASS, "", Set.of("manager", "academic", "homeroom", "LI", "HOA")),
                new Door("GET", BOOK, "", office),
                new Door("GET", RESULTS, "", office),
                new Door("PUT", BOOK, ROW, Set.of("homeroom")),
                new Door("POST", CLOSING, "", Set.of("homeroom")),
                new Door("PUT", RETESTS, "{\"rows\":[{\"pupilId\":\"an\",\"mark\":5}]}", Set.of("LI")),
                new Door(
                        "PUT", TRAININGS, "{\"rows\":[{\"pupilId\":\"an\",\"conduct\":\"FAIR\"}]}", Set.of("homeroom")),
                new Door("POST", APPROVAL, "{}", Set.of("manager")),
                new Door("POST", REOPENING, REASON, Set.of("manager")));
    }

    @BeforeEach
    void freshClass() {
        SCHOOL.open();
        AUDITED.clear();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void letsInWhoMayAndNobodyElse(Door door) throws Exception {
        http.perform(door.request()).andExpect(status().isUnauthorized());
        for (var person : people().entrySet()) {
            var answer = http.perform(door.request().with(person.getValue()));
            if (door.allowed().contains(person.getKey())) {
                assertThat(answer.andReturn().getResponse().getStatus())
                        .as(person.getKey())
                        .isNotIn(401, 403, 404);
            } else {
                answer.andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.code").value("auth.forbidden"));
            }
        }
        assertThat(AUDITED)
                .hasSize(people().size())
                .allMatch(event -> event.objectType().equals("class"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void unknownAndForeignClassesLookTheSame(Door door) throws Exception {
        RequestPostProcessor insider = people().get(door.allowed().iterator().next());
        http.perform(door.request().with(People.stranger()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        http.perform(door.at(door.path().replace(School.CLASS, "none")).with(insider))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        assertThat(AUDITED).extracting(AuditEvent::outcome).containsExactly("not-found", "not-found");
    }

    @Test
    void showsHowFarAClassIs() throws Exception {
        SCHOOL.mark("VAN", "an", "8");
        http.perform(get(CLASS).with(People.teacherOf("HOA")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.pupils").value(3))
                .andExpect(jsonPath("$.subjects", hasSize(12)))
                .andExpect(jsonPath("$.subjects[0].subjectCode").value("VAN"))
                .andExpect(jsonPath("$.subjects[0].kind").value("SCORED"))
                .andExpect(jsonPath("$.subjects[0].state").value("OPEN"))
                .andExpect(jsonPath("$.subjects[0].holes").value(24));
    }

    @Test
    void keepsTheBook() throws Exception {
        http.perform(json(put(BOOK), ROW).with(People.homeroom()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.version").value(1));
        http.perform(get(BOOK).with(People.manager()))
                .andExpect(jsonPath("$.rows[0].pupilId").value("an"))
                .andExpect(jsonPath("$.rows[0].conduct1").value("GOOD"))
                .andExpect(jsonPath("$.rows[0].conduct2").doesNotExist());
        http.perform(json(put(BOOK), ROW).header("If-Match", "\"0\"").with(People.homeroom()))
                .andExpect(status().isPreconditionFailed());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "'{\"rows\":[{\"pupilId\":\"an\",\"conduct1\":\"BEST\"}]}', 422, rows[0].conduct1",
        "'{\"rows\":[{\"pupilId\":\"nobody\"}]}', 422, rows[0].pupilId",
        "'{\"rows\":[{\"pupilId\":\"an\",\"absencesExcused\":-1}]}', 422, rows[0].absencesExcused",
        "'{\"rows\":[{\"pupilId\":\"an\",\"qualities\":{\"yeuNuoc\":\"T\"}}]}', 422, rows[0].qualities.yeuNuoc",
        "'{\"rows\":[]}', 422, rows",
        "'{\"rows\":[{}]}', 422, rows[0].pupilId",
        "'{\"rows\":[{\"pupilId\":\"an\",\"absencesExcused\":\"many\"}]}', 400, rows[0].absencesExcused",
        "'{\"rows\":[{\"pupilId\":\"an\",\"conduct\":\"GOOD\"}]}', 400, rows[0].conduct"
    })
    void refusesBadRowsOfTheBook(String body, int status, String field) throws Exception {
        http.perform(json(put(BOOK), body).with(People.homeroom()))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    @Test
    void closesAndSaysWhatIsMissing() throws Exception {
        SCHOOL.markAll("8");
        http.perform(post(CLOSING).with(People.homeroom()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.subjects-open"))
                .andExpect(jsonPath("$.errors", hasSize(12)))
                .andExpect(jsonPath("$.errors[0].field").value("subjects[VAN]"));
        SCHOOL.closeSubjects();
        http.perform(post(CLOSING).with(People.homeroom()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.has-holes"))
                .andExpect(jsonPath("$.errors[0].field").value("rows[an].conduct1"))
                .andExpect(jsonPath("$.errors[0].code").value("entry.missing"));
        School.PUPILS.forEach(pupil -> SCHOOL.keep(School.conduct(pupil, "GOOD", "GOOD")));
        http.perform(post(CLOSING).with(People.homeroom()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLOSED"));
        http.perform(json(put(BOOK), ROW).with(People.homeroom()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.closed"));
    }

    @Test
    void showsResultsFromTheClosingOn() throws Exception {
        http.perform(get(RESULTS).with(People.homeroom()))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.results", hasSize(0)));
        SCHOOL.closed("9");
        http.perform(get(RESULTS).with(People.homeroom()))
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.results", hasSize(3)))
                .andExpect(jsonPath("$.results[0].pupilId").value("an"))
                .andExpect(jsonPath("$.results[0].ruleSet").value("TT22-2021"))
                .andExpect(jsonPath("$.results[0].subjects", hasSize(12)))
                .andExpect(jsonPath("$.results[0].subjects[0].year").value("9.0"))
                .andExpect(jsonPath("$.results[0].learning.year").value("GOOD"))
                .andExpect(jsonPath("$.results[0].conduct.year").value("GOOD"))
                .andExpect(jsonPath("$.results[0].primary").doesNotExist())
                .andExpect(jsonPath("$.results[0].absences.excused").value(1))
                .andExpect(jsonPath("$.results[0].decision").value("PROMOTED"))
                .andExpect(jsonPath("$.results[0].awards[0]").value("EXCELLENT_STUDENT"))
                .andExpect(jsonPath("$.results[0].completion").doesNotExist())
                .andExpect(jsonPath("$.results[0].retestSubjects", hasSize(0)))
                .andExpect(jsonPath("$.results[0].trainingDue").value(false));
    }

    @Test
    void goesThroughTheSummerToTheApproval() throws Exception {
        failing();
        String retest = "{\"rows\":[{\"pupilId\":\"binh\",\"mark\":\"6.5\"}]}";
        http.perform(json(post(APPROVAL), "{}").with(People.manager()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.remedies-open"))
                .andExpect(jsonPath("$.errors[0].field").value("results[binh].retestSubjects[0]"));
        http.perform(json(put(RETESTS), retest.replace("6.5", "6.55")).with(People.teacherOf("LI")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("rows[0].mark"));
        http.perform(json(put(RETESTS), retest).with(People.teacherOf("LI"))).andExpect(status().isOk());
        http.perform(json(put(TRAININGS), "{\"rows\":[{\"pupilId\":\"chau\",\"conduct\":\"FAIR\"}]}")
                        .with(People.homeroom()))
                .andExpect(status().isOk());
        http.perform(get(RESULTS).with(People.manager()))
                .andExpect(jsonPath("$.results[1].learning.afterRetest").value("SATISFACTORY"))
                .andExpect(jsonPath("$.results[1].subjects[4].afterRetest").value("6.5"))
                .andExpect(jsonPath("$.results[2].conduct.afterTraining").value("FAIR"));
        http.perform(post(APPROVAL).with(People.manager()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("APPROVED"));
        http.perform(json(put(RETESTS), retest).with(People.teacherOf("LI")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.approved"));
        http.perform(json(post(REOPENING), REASON).with(People.manager()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.approved"));
    }

    @Test
    void withoutRemediesByDecision() throws Exception {
        failing();
        http.perform(json(post(APPROVAL), "{\"withoutRemedies\":[\"binh\",\"x\"]}")
                        .with(People.manager()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("withoutRemedies[1]"));
        http.perform(json(post(APPROVAL), "{\"withoutRemedies\":[\"binh\",\"chau\"]}")
                        .with(People.manager()))
                .andExpect(status().isOk());
    }

    @Test
    void beforeTheClosingThereIsNothingToApproveOrToAssessAgain() throws Exception {
        http.perform(post(APPROVAL).with(People.manager()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.not-closed"));
        http.perform(json(put(RETESTS), "{\"rows\":[{\"pupilId\":\"an\",\"mark\":5}]}")
                        .with(People.teacherOf("LI")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("class.not-closed"));
    }

    @Test
    void opensAgainWithAReason() throws Exception {
        SCHOOL.closed("9");
        http.perform(json(post(REOPENING), "{}").with(People.manager()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        http.perform(json(post(REOPENING), "{\"reason\":\"x\",\"subjects\":[\"NN2\"]}")
                        .with(People.manager()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("subjects[0]"));
        http.perform(json(post(REOPENING), REASON).with(People.manager()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("OPEN"));
    }

    /** binh fails LI, chau's conduct is Chưa đạt. */
    private static void failing() {
        SCHOOL.markAll("6");
        SCHOOL.mark("LI", "binh", "3");
        SCHOOL.closeSubjects();
        SCHOOL.keep(
                School.conduct("an", "GOOD", "GOOD"),
                School.conduct("binh", "GOOD", "GOOD"),
                School.conduct("chau", "GOOD", "UNSATISFACTORY"));
        SCHOOL.close();
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
