package vn.hocba.sync.delivery.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.sync.delivery.application.FindDeliveries;
import vn.hocba.sync.delivery.application.SendAgain;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.People;
import vn.hocba.sync.sample.Samples;

@WebMvcTest(DeliveryController.class)
class DeliveryDoorTests {

    private static final String STATISTICS = "/api/sync/v1/deliveries/statistics";
    private static final String DELIVERIES = "/api/sync/v1/deliveries";
    private static final String RESUBMISSIONS = "/api/sync/v1/deliveries/resubmissions";
    private static final String WANTED = "{\"schoolCode\":\"79000701\",\"schoolYear\":\"2025-2026\"}";

    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        FindDeliveries findDeliveries() {
            return new FindDeliveries(OFFICE.deliveries);
        }

        @Bean
        SendAgain sendAgain() {
            return new SendAgain(OFFICE.deliveries, OFFICE.clock);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeEach
    void threeDeliveriesOneRejected() {
        OFFICE.clear();
        AUDITED.clear();
        List.of("t1", "t2", "t3").forEach(pupil -> OFFICE.release(Samples.id(pupil)));
        OFFICE.city.rejects = "t2"::equals;
        OFFICE.requestPackages();
        OFFICE.run();
        OFFICE.release(Samples.id("t4"));
    }

    @Test
    void countsEveryTranscriptOnce() throws Exception {
        http.perform(get(STATISTICS).param("schoolCode", Samples.SCHOOL).with(People.clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(4))
                .andExpect(jsonPath("$.released").value(1))
                .andExpect(jsonPath("$.packaged").value(0))
                .andExpect(jsonPath("$.rejectedCity").value(1))
                .andExpect(jsonPath("$.acceptedMinistry").value(2));
        http.perform(get(STATISTICS).with(People.officer()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(4));
    }

    @Test
    void knowsWhoMayRead() throws Exception {
        for (String path : List.of(STATISTICS, DELIVERIES)) {
            http.perform(get(path).param("schoolCode", Samples.SCHOOL)).andExpect(status().isUnauthorized());
            for (RequestPostProcessor stranger : List.of(People.teacher(), People.clerkOfAnotherSchool())) {
                http.perform(get(path).param("schoolCode", Samples.SCHOOL).with(stranger))
                        .andExpect(status().isForbidden())
                        .andExpect(jsonPath("$.code").value("auth.forbidden"));
            }
            http.perform(get(path).param("schoolCode", Samples.SCHOOL).with(People.officer()))
                    .andExpect(status().isOk());
        }
        http.perform(get(STATISTICS).with(People.clerk())).andExpect(status().isForbidden());
    }

    @Test
    void listsPageByPageAndByState() throws Exception {
        http.perform(get(DELIVERIES)
                        .param("schoolCode", Samples.SCHOOL)
                        .param("limit", "3")
                        .with(People.clerk()))
                .andExpect(jsonPath("$.deliveries", hasSize(3)))
                .andExpect(jsonPath("$.next").value("t3:1"));
        http.perform(get(DELIVERIES)
                        .param("schoolCode", Samples.SCHOOL)
                        .param("after", "t3:1")
                        .with(People.clerk()))
                .andExpect(jsonPath("$.deliveries", hasSize(1)))
                .andExpect(jsonPath("$.next").doesNotExist());
        http.perform(get(DELIVERIES)
                        .param("schoolCode", Samples.SCHOOL)
                        .param("state", "REJECTED_CITY")
                        .with(People.clerk()))
                .andExpect(jsonPath("$.deliveries", hasSize(1)))
                .andExpect(jsonPath("$.deliveries[0].transcriptId").value("t2"))
                .andExpect(jsonPath("$.deliveries[0].code").value("SIGNATURE_ORDER"))
                .andExpect(jsonPath("$.deliveries[0].city.state").value("REJECTED"))
                .andExpect(jsonPath("$.deliveries[0].ministry.state").value("NOT_SENT"));
        http.perform(get(DELIVERIES)
                        .param("schoolCode", Samples.SCHOOL)
                        .param("state", "LOST")
                        .with(People.clerk()))
                .andExpect(status().is4xxClientError());
        http.perform(get(DELIVERIES)
                        .param("schoolCode", Samples.SCHOOL)
                        .param("limit", "0")
                        .with(People.clerk()))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void hidesUnknownAndForeignTranscriptsAlike() throws Exception {
        http.perform(get(DELIVERIES + "/t1").with(People.clerk()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deliveries[0].state").value("ACCEPTED_MINISTRY"));
        http.perform(get(DELIVERIES + "/nobody").with(People.clerk())).andExpect(status().isNotFound());
        http.perform(get(DELIVERIES + "/t1").with(People.clerkOfAnotherSchool()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("resource.not-found"));
    }

    @Test
    void sendsRejectedOnesAgain() throws Exception {
        http.perform(post(RESUBMISSIONS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(WANTED)
                        .with(People.clerk()))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.transcripts").value(1));
        assertThat(OFFICE.deliveries.find(Samples.id("t2")).orElseThrow().state())
                .isEqualTo(DeliveryState.RELEASED);
        assertThat(AUDITED).extracting(AuditEvent::action).containsExactly("delivery.resubmit");
        http.perform(post(RESUBMISSIONS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(WANTED)
                        .with(People.clerk()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("delivery.nothing-to-resubmit"));
    }

    @Test
    void sendsOnlyTheNamedOnesAgain() throws Exception {
        String other = WANTED.replace("}", ",\"transcriptIds\":[\"t1\"]}");
        http.perform(post(RESUBMISSIONS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(other)
                        .with(People.clerk()))
                .andExpect(status().isConflict());
        assertThat(OFFICE.deliveries.find(Samples.id("t2")).orElseThrow().state())
                .isEqualTo(DeliveryState.REJECTED_CITY);
    }

    @Test
    void knowsWhoMaySendAgain() throws Exception {
        http.perform(post(RESUBMISSIONS).contentType(MediaType.APPLICATION_JSON).content(WANTED))
                .andExpect(status().isUnauthorized());
        for (RequestPostProcessor stranger :
                List.of(People.teacher(), People.clerkOfAnotherSchool(), People.officer())) {
            http.perform(post(RESUBMISSIONS)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(WANTED)
                            .with(stranger))
                    .andExpect(status().isForbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"schoolCode\":\"79000701\"}",
                "{\"schoolCode\":\"79000701\",\"schoolYear\":\"2025\"}",
                "{\"schoolCode\":\"79000701\",\"schoolYear\":\"2025-2026\",\"transcriptIds\":[]}"
            })
    void refusesRequestsWithHoles(String body) throws Exception {
        http.perform(post(RESUBMISSIONS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(People.clerk()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[0].field").exists());
    }
}
