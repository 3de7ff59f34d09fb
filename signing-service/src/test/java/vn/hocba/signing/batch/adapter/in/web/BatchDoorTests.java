package vn.hocba.signing.batch.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.signing.batch.application.ResumeBatch;
import vn.hocba.signing.batch.application.StartBatch;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.People;

@WebMvcTest(BatchController.class)
class BatchDoorTests {

    private static final String BATCHES = "/api/signing/v1/batches";
    private static final String PIN = "{\"pin\":\"246810\"}";
    private static final Office OFFICE = new Office();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        StartBatch startBatch() {
            return OFFICE.startBatch;
        }

        @Bean
        ResumeBatch resumeBatch() {
            return OFFICE.resumeBatch;
        }

        @Bean
        @Primary
        Clock officeClock() {
            return OFFICE.clock;
        }

        @Bean
        AuditTrail auditTrail() {
            return OFFICE.audited::add;
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeEach
    void aTranscriptThatWaitsForItsHomeroomTeacher() {
        OFFICE.dossiers.clear();
        OFFICE.open(Documents.primary("t" + NUMBER.incrementAndGet()));
        for (String staffId : new String[] {People.HOMEROOM, Office.MANAGER, Office.CLERK}) {
            OFFICE.provide(staffId);
        }
        OFFICE.audited.clear();
    }

    /** Else it would sign what the next test opens. */
    @AfterEach
    void noBatchIsAtWork() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !OFFICE.batches.isBusy());
    }

    @Test
    void startsTellsAndEnds() throws Exception {
        ResultActions started = start(PIN, People.teacher())
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("RUNNING"))
                .andExpect(jsonPath("$.documentType").value("TRANSCRIPT"))
                .andExpect(jsonPath("$.signed").isNumber())
                .andExpect(jsonPath("$.failed", hasSize(0)));
        String id = id(started);
        started.andExpect(header().string("Location", BATCHES + "/" + id));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> OFFICE.batches.find(id).orElseThrow().state() == BatchState.DONE);
        http.perform(get(BATCHES + "/" + id).with(People.teacher()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.finishedAt").isString());
        http.perform(post(BATCHES + "/" + id + "/authorisations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(PIN)
                        .with(People.teacher()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signing.batch-done"));
        assertThat(OFFICE.audited)
                .filteredOn(event -> event.action().equals("batch.authorise"))
                .extracting(AuditEvent::outcome)
                .containsExactly("done", "refused");
    }

    @Test
    void sealingBeforeTheManagerIsOutOfOrder() throws Exception {
        start(PIN, People.clerk())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signing.out-of-order"));
        start(PIN, People.manager())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signing.out-of-order"));
        start("{\"pin\":\"246810\",\"documentType\":\"PACKAGE\"}", People.clerk())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signing.nothing-waiting"));
        start("{\"pin\":\"246810\",\"classIds\":[\"none\"]}", People.teacher())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("signing.nothing-waiting"));
    }

    @Test
    void wrongPinsAreCountedAndLock() throws Exception {
        for (int i = 0; i < 5; i++) {
            start("{\"pin\":\"000000\"}", People.teacher())
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.code").value("credential.wrong-pin"));
        }
        start(PIN, People.teacher())
                .andExpect(status().is(423))
                .andExpect(jsonPath("$.code").value("credential.locked"));
        OFFICE.clock.pass(Duration.ofMinutes(15));
        start(PIN, People.teacher()).andExpect(status().isAccepted());
    }

    @Test
    void withoutAKeyNothingIsSigned() throws Exception {
        OFFICE.credentials.clear();
        start(PIN, People.teacher())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("credential.missing"));
    }

    @Test
    void knowsWhoMaySign() throws Exception {
        http.perform(post(BATCHES).contentType(MediaType.APPLICATION_JSON).content(PIN))
                .andExpect(status().isUnauthorized());
        for (RequestPostProcessor nobody :
                new RequestPostProcessor[] {People.academicStaff(), People.admin(), People.officer()}) {
            start(PIN, nobody)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("auth.forbidden"));
        }
        start("{\"pin\":\"246810\",\"documentType\":\"PACKAGE\"}", People.manager())
                .andExpect(status().isForbidden());
        start(PIN, People.stranger()).andExpect(jsonPath("$.code").value("signing.nothing-waiting"));
    }

    @Test
    void aBatchIsItsOwnersAlone() throws Exception {
        String id = id(start(PIN, People.teacher()));
        for (RequestPostProcessor other :
                new RequestPostProcessor[] {People.manager(), People.otherTeacher(), People.stranger()}) {
            http.perform(get(BATCHES + "/" + id).with(other))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("resource.not-found"));
            http.perform(post(BATCHES + "/" + id + "/authorisations")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(PIN)
                            .with(other))
                    .andExpect(status().isNotFound());
        }
        http.perform(get(BATCHES + "/unknown").with(People.teacher())).andExpect(status().isNotFound());
        http.perform(get(BATCHES + "/" + id)).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"pin\":\"\"}",
                "{\"pin\":\"246810\",\"schoolYear\":\"2025\"}",
                "{\"pin\":\"246810\",\"classIds\":[\"\"]}"
            })
    void refusesRequestsWithHoles(String body) throws Exception {
        start(body, People.teacher())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"));
    }

    @Test
    void refusesUnknownKindsOfDocuments() throws Exception {
        start("{\"pin\":\"246810\",\"documentType\":\"DIPLOMA\"}", People.teacher())
                .andExpect(status().isBadRequest());
    }

    private ResultActions start(String body, RequestPostProcessor who) throws Exception {
        return http.perform(post(BATCHES)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who));
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.batchId");
    }
}
