package vn.hocba.grading.curriculum.adapter.in.web;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hocba.grading.curriculum.application.ListSubjects;
import vn.hocba.grading.sample.People;

@WebMvcTest(SubjectController.class)
class SubjectDoorTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ListSubjects listSubjects() {
            return new ListSubjects(Map.of("LI", "0107"));
        }
    }

    @Autowired
    private MockMvc http;

    @Test
    void showsTheSectorsCodeWhereOneIsConfigured() throws Exception {
        subjects("UPPER_SECONDARY", "10")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subjects", hasSize(19)))
                .andExpect(jsonPath("$.subjects[6].subjectCode").value("LI"))
                .andExpect(jsonPath("$.subjects[6].kind").value("SCORED"))
                .andExpect(jsonPath("$.subjects[6].regularMarks").value(3))
                .andExpect(jsonPath("$.subjects[6].topicCluster").value(true))
                .andExpect(jsonPath("$.subjects[6].sectorCode").value("0107"))
                .andExpect(jsonPath("$.subjects[7].sectorCode").doesNotExist());
    }

    @Test
    void knowsTheGradesOfAPrimarySubject() throws Exception {
        subjects("PRIMARY", "2").andExpect(jsonPath("$.subjects[*].subjectCode", not(hasItem("KH"))));
        subjects("PRIMARY", "4").andExpect(jsonPath("$.subjects[*].subjectCode", hasItem("KH")));
        subjects("PRIMARY", "10").andExpect(status().isOk()).andExpect(jsonPath("$.subjects", hasSize(0)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"UNIVERSITY, 10", "UPPER_SECONDARY, ten", "UPPER_SECONDARY, 13"})
    void refusesWhatIsNoGrade(String level, String grade) throws Exception {
        subjects(level, grade).andExpect(status().is4xxClientError());
    }

    @Test
    void needsAToken() throws Exception {
        http.perform(get("/api/grading/v1/subjects")).andExpect(status().isUnauthorized());
    }

    private ResultActions subjects(String level, String grade) throws Exception {
        return http.perform(get("/api/grading/v1/subjects")
                .param("level", level)
                .param("grade", grade)
                .with(People.homeroom()));
    }
}
