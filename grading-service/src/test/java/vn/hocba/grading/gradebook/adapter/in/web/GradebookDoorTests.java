package vn.hocba.grading.gradebook.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.grading.gradebook.application.CloseGradebook;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.application.ReadGradebook;
import vn.hocba.grading.sample.People;
import vn.hocba.grading.sample.School;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;

@WebMvcTest(GradebookController.class)
class GradebookDoorTests {

    private static final String CLASSES = "/api/grading/v1/classes/";
    private static final String LI = CLASSES + School.CLASS + "/subjects/LI";
    private static final String MARKS = LI + "/marks";
    private static final String CLOSING = LI + "/closing";
    private static final String ONE_ROW =
            "{\"semester\":1,\"rows\":[{\"pupilId\":\"an\",\"regular\":[8,8.5,\"9\"],\"midterm\":7.5,\"final\":\"6\"}]}";

    private static final School SCHOOL = new School();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        EnterMarks enterMarks() {
            return SCHOOL.enterMarks;
        }

        @Bean
        CloseGradebook closeGradebook() {
            return SCHOOL.closeGradebook;
        }

        @Bean
        ReadGradebook readGradebook() {
            return SCHOOL.readGradebook;
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeEach
    void freshClass() {
        SCHOOL.open();
        AUDITED.clear();
    }

    @Test
    void takesNumbersAndStrings() throws Exception {
        enter(ONE_ROW, People.teacherOf("LI"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rejected", hasSize(0)));
        http.perform(get(LI).with(People.teacherOf("LI")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.kind").value("SCORED"))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.regularMarks").value(3))
                .andExpect(jsonPath("$.rows", hasSize(3)))
                .andExpect(jsonPath("$.rows[0].semester1.regular[1]").value("8.5"))
                .andExpect(jsonPath("$.rows[0].semester1.final").value("6.0"))
                .andExpect(jsonPath("$.rows[0].semester1.result").value("7.3"))
                .andExpect(jsonPath("$.rows[0].semester2.result").doesNotExist());
        // what was stored has its author in the same write; a repetition stores nothing
        assertThat(AUDITED).extracting(AuditEvent::action).containsExactly("gradebook.read");
        enter(ONE_ROW, People.teacherOf("LI")).andExpect(status().isOk());
        assertThat(AUDITED.getLast().action()).isEqualTo("gradebook.mark");
        assertThat(AUDITED.getLast().details())
                .containsEntry("accepted", "1")
                .containsOnlyKeys("semester", "rows", "accepted");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "'\"regular\":[8,8.55]', rows[0].regular[1], mark.too-precise",
        "'\"regular\":[8,7,6,5]', rows[0].regular[3], mark.too-many-regular",
        "'\"midterm\":11', rows[0].midterm, mark.out-of-range",
        "'\"midterm\":-1', rows[0].midterm, mark.out-of-range",
        "'\"final\":\"abc\"', rows[0].final, mark.malformed",
        "'\"final\":true', rows[0].final, mark.malformed",
        "'\"level\":\"T\"', rows[0].level, field.not-applicable"
    })
    void pointsAtTheFaultInBothLanguages(String field, String path, String code) throws Exception {
        String body = "{\"semester\":1,\"rows\":[{\"pupilId\":\"an\"," + field + "}]}";
        enter(body, People.teacherOf("LI"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value(path))
                .andExpect(jsonPath("$.errors[0].code").value(code));
        http.perform(json(put(MARKS), body).header("Accept-Language", "en").with(People.teacherOf("LI")))
                .andExpect(jsonPath("$.title").value("The request has invalid values"));
    }

    @Test
    void listsRejectedRowsInTheCallersLanguage() throws Exception {
        String body = "{\"semester\":1,\"mode\":\"GOOD_ROWS\",\"rows\":[{\"pupilId\":\"an\",\"midterm\":8},"
                + "{\"pupilId\":\"binh\",\"midterm\":11}]}";
        enter(body, People.teacherOf("LI"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rejected", hasSize(1)))
                .andExpect(jsonPath("$.rejected[0].row").value(1))
                .andExpect(jsonPath("$.rejected[0].field").value("rows[1].midterm"))
                .andExpect(jsonPath("$.rejected[0].code").value("mark.out-of-range"))
                .andExpect(jsonPath("$.rejected[0].message").value("Điểm phải từ 0 đến 10"));
        http.perform(json(put(MARKS), body).header("Accept-Language", "en").with(People.teacherOf("LI")))
                .andExpect(jsonPath("$.rejected[0].message").value("A mark lies between 0 and 10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"semester\":3,\"rows\":[{\"pupilId\":\"an\"}]}",
                "{\"semester\":1,\"rows\":[]}",
                "{\"semester\":1,\"rows\":[{}]}",
                "{\"semester\":1,\"rows\":[null]}",
                "{\"rows\":[{\"pupilId\":\"an\"}]}"
            })
    void refusesRequestsWithHoles(String body) throws Exception {
        enter(body, People.teacherOf("LI"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[0].field").exists());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"semester\":1,\"rows\":[{\"pupilId\":\"an\",\"midtern\":8}]}",
                "{\"semester\":1,\"mode\":\"SOME\",\"rows\":[{\"pupilId\":\"an\"}]}",
                "{\"semester\":1,\"rows\":[{\"pupilId\":\"an\",\"midterm\":{}}]}"
            })
    void refusesWhatCannotBeRead(String body) throws Exception {
        enter(body, People.teacherOf("LI"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.malformed"));
    }

    @Test
    void knowsWhoMayEnterMarks() throws Exception {
        http.perform(json(put(MARKS), ONE_ROW)).andExpect(status().isUnauthorized());
        for (RequestPostProcessor other : List.of(
                People.teacherOf("HOA"), People.homeroom(), People.manager(), People.academicStaff(), People.clerk())) {
            enter(ONE_ROW, other)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("auth.forbidden"));
        }
        assertThat(SCHOOL.gradebooks.find(School.CLASS, "LI")).isEmpty();
        assertThat(AUDITED).extracting(AuditEvent::outcome).containsOnly("refused");
        for (RequestPostProcessor person : List.of(People.stranger(), People.officer())) {
            enter(ONE_ROW, person).andExpect(status().isNotFound());
        }
    }

    @Test
    void unknownAndForeignClassesLookTheSame() throws Exception {
        String foreign = body(http.perform(get(LI).with(People.stranger())));
        String unknown = body(http.perform(get(CLASSES + "none/subjects/LI").with(People.manager())));
        assertThat(foreign).isEqualTo(unknown);
        http.perform(json(put(CLASSES + "none/subjects/LI/marks"), ONE_ROW).with(People.teacherOf("LI")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
        http.perform(post(CLASSES + "none/subjects/LI/closing").with(People.teacherOf("LI")))
                .andExpect(status().isNotFound());
    }

    @Test
    void knowsWhoMayRead() throws Exception {
        http.perform(get(LI)).andExpect(status().isUnauthorized());
        for (RequestPostProcessor reader :
                List.of(People.teacherOf("LI"), People.homeroom(), People.manager(), People.academicStaff())) {
            http.perform(get(LI).with(reader)).andExpect(status().isOk());
        }
        for (RequestPostProcessor other : List.of(People.teacherOf("HOA"), People.clerk())) {
            http.perform(get(LI).with(other)).andExpect(status().isForbidden());
        }
        http.perform(get(CLASSES + School.CLASS + "/subjects/NN2").with(People.manager()))
                .andExpect(status().isNotFound());
        http.perform(get(CLASSES + School.CLASS + "/subjects/li").with(People.manager()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsWhoChangedWhat() throws Exception {
        enter(ONE_ROW, People.teacherOf("LI"));
        http.perform(get(LI + "/history").with(People.manager()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries", hasSize(1)))
                .andExpect(jsonPath("$.entries[0].staffId").value("79000701-GV-LI"))
                .andExpect(jsonPath("$.entries[0].role").value("SUBJECT_TEACHER"))
                .andExpect(jsonPath("$.entries[0].changes[1].field").value("semester1.regular[1]"))
                .andExpect(jsonPath("$.entries[0].changes[1].after").value("8.5"));
        assertThat(AUDITED.getLast().action()).isEqualTo("gradebook.history.read");
        http.perform(get(LI + "/history")).andExpect(status().isUnauthorized());
        http.perform(get(LI + "/history").with(People.teacherOf("HOA"))).andExpect(status().isForbidden());
        http.perform(get(LI + "/history").with(People.stranger())).andExpect(status().isNotFound());
    }

    @Test
    void closesWithoutHoles() throws Exception {
        SCHOOL.mark("LI", "an", "8");
        SCHOOL.mark("LI", "binh", "8");
        http.perform(post(CLOSING)).andExpect(status().isUnauthorized());
        http.perform(post(CLOSING).with(People.homeroom())).andExpect(status().isForbidden());
        http.perform(post(CLOSING).with(People.teacherOf("LI")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("gradebook.has-holes"))
                .andExpect(jsonPath("$.errors", hasSize(10)))
                .andExpect(jsonPath("$.errors[0].field").value("rows[chau].semester1.regular[0]"))
                .andExpect(jsonPath("$.errors[0].code").value("mark.missing"));
        SCHOOL.mark("LI", "chau", "8");
        http.perform(post(CLOSING).with(People.teacherOf("LI")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLOSED"));
        enter(ONE_ROW, People.teacherOf("LI"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("gradebook.closed"));
        http.perform(get(LI).with(People.manager()))
                .andExpect(jsonPath("$.state").value("CLOSED"));
    }

    @Test
    void refusesAnotherVersion() throws Exception {
        enter(ONE_ROW, People.teacherOf("LI"));
        for (String tag : List.of("\"7\"", "\"x\"")) {
            http.perform(json(put(MARKS), ONE_ROW).header("If-Match", tag).with(People.teacherOf("LI")))
                    .andExpect(status().isPreconditionFailed())
                    .andExpect(jsonPath("$.code").value("resource.version-mismatch"));
        }
        http.perform(json(put(MARKS), ONE_ROW).header("If-Match", "\"1\"").with(People.teacherOf("LI")))
                .andExpect(status().isOk());
        http.perform(post(CLOSING).header("If-Match", "\"9\"").with(People.teacherOf("LI")))
                .andExpect(status().isPreconditionFailed());
    }

    private ResultActions enter(String body, RequestPostProcessor who) throws Exception {
        return http.perform(json(put(MARKS), body).with(who));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** Without what differs by request. */
    private static String body(ResultActions answer) throws Exception {
        return answer.andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\"(traceId|instance)\":\"[^\"]*\",?", "");
    }
}
