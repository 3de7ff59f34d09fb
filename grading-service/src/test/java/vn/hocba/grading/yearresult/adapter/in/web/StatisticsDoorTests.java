package vn.hocba.grading.yearresult.adapter.in.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.grading.sample.InMemoryYearResults;
import vn.hocba.grading.sample.People;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.yearresult.application.CountSchool;
import vn.hocba.grading.yearresult.application.FinalizeYearResults;

@WebMvcTest(StatisticsController.class)
class StatisticsDoorTests {

    private static final String PATH = "/api/grading/v1/statistics";
    private static final School SCHOOL = new School();
    private static final InMemoryYearResults RESULTS = new InMemoryYearResults();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        CountSchool countSchool() {
            return new CountSchool(SCHOOL.roster, SCHOOL.books, RESULTS);
        }
    }

    @Autowired
    private MockMvc http;

    @Test
    void countsForTheOfficeAndTheDepartment() throws Exception {
        SCHOOL.closed("8").approve();
        new FinalizeYearResults(SCHOOL.books, RESULTS).handle(School.CLASS);
        for (RequestPostProcessor reader : List.of(People.manager(), People.academicStaff(), People.officer())) {
            http.perform(get(PATH).param("schoolCode", School.CODE).with(reader))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.classes").value(1))
                    .andExpect(jsonPath("$.closed").value(1))
                    .andExpect(jsonPath("$.approved").value(1))
                    .andExpect(jsonPath("$.yearResults").value(3));
        }
    }

    @Test
    void isClosedToEverybodyElse() throws Exception {
        http.perform(get(PATH).param("schoolCode", School.CODE)).andExpect(status().isUnauthorized());
        for (RequestPostProcessor other :
                List.of(People.homeroom(), People.teacherOf("LI"), People.clerk(), People.stranger())) {
            http.perform(get(PATH).param("schoolCode", School.CODE).with(other))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("auth.forbidden"));
        }
        http.perform(get(PATH).with(People.manager())).andExpect(status().is4xxClientError());
        http.perform(get(PATH).param("schoolCode", "").with(People.manager()))
                .andExpect(status().isUnprocessableContent());
    }
}
