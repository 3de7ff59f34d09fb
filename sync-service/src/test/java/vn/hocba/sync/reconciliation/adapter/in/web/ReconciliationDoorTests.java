package vn.hocba.sync.reconciliation.adapter.in.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.reconciliation.application.Reconcile;
import vn.hocba.sync.reconciliation.domain.ReconciliationRun;
import vn.hocba.sync.reconciliation.domain.ReconciliationRuns;
import vn.hocba.sync.reconciliation.domain.StoreListing.Answer;
import vn.hocba.sync.sample.Office;
import vn.hocba.sync.sample.People;
import vn.hocba.sync.sample.Samples;

@WebMvcTest(ReconciliationController.class)
class ReconciliationDoorTests {

    private static final String RUNS = "/api/sync/v1/reconciliations";
    private static final Office OFFICE = new Office();
    private static final Map<Target, Answer> LISTINGS = new HashMap<>();
    private static final List<ReconciliationRun> STORED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        ReconciliationRuns reconciliationRuns() {
            return new ReconciliationRuns() {
                @Override
                public void add(ReconciliationRun run) {
                    STORED.add(run);
                }

                @Override
                public List<ReconciliationRun> newest(String schoolCode, int limit) {
                    return STORED.reversed().stream().limit(limit).toList();
                }
            };
        }

        @Bean
        Reconcile reconcile(ReconciliationRuns runs) {
            return new Reconcile(
                    OFFICE.deliveries,
                    (target, _) -> LISTINGS.getOrDefault(target, new Answer.Unavailable("away")),
                    runs,
                    () -> new UUID(1, STORED.size()),
                    OFFICE.clock);
        }

        @Bean
        AuditTrail auditTrail() {
            return _ -> {};
        }
    }

    @Autowired
    private MockMvc http;

    @BeforeEach
    void twoAreDelivered() {
        OFFICE.clear();
        STORED.clear();
        List.of("t1", "t2").forEach(pupil -> OFFICE.release(Samples.id(pupil)));
        OFFICE.requestPackages();
        OFFICE.run();
        Map<DeliveryId, String> both = new HashMap<>();
        for (String pupil : List.of("t1", "t2")) {
            both.put(
                    Samples.id(pupil),
                    OFFICE.deliveries.find(Samples.id(pupil)).orElseThrow().sha256());
        }
        LISTINGS.put(Target.CITY, new Answer.Held(both));
        both.remove(Samples.id("t2"));
        LISTINGS.put(Target.MINISTRY, new Answer.Held(both));
    }

    private ResultActions run(String body, RequestPostProcessor who) throws Exception {
        return http.perform(
                post(RUNS).contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    @Test
    void reportsBothSides() throws Exception {
        run("{\"schoolCode\":\"79000701\"}", People.clerk())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reconciliations", hasSize(2)))
                .andExpect(jsonPath("$.reconciliations[0].target").value("CITY"))
                .andExpect(jsonPath("$.reconciliations[0].agrees").value(true))
                .andExpect(jsonPath("$.reconciliations[0].matching").value(2))
                .andExpect(jsonPath("$.reconciliations[1].agrees").value(false))
                .andExpect(jsonPath("$.reconciliations[1].ours").value(2))
                .andExpect(jsonPath("$.reconciliations[1].theirs").value(1))
                .andExpect(jsonPath("$.reconciliations[1].differences[0].kind").value("MISSING_AT_STORE"))
                .andExpect(jsonPath("$.reconciliations[1].differences[0].transcriptId")
                        .value("t2"));
        http.perform(get(RUNS).param("schoolCode", Samples.SCHOOL).with(People.officer()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reconciliations", hasSize(2)))
                .andExpect(jsonPath("$.reconciliations[0].target").value("MINISTRY"));
    }

    @Test
    void comparesOneTargetIfAsked() throws Exception {
        run("{\"schoolCode\":\"79000701\",\"target\":\"CITY\"}", People.officer())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.reconciliations", hasSize(1)));
        run("{\"schoolCode\":\"79000701\",\"target\":\"COUNTY\"}", People.officer())
                .andExpect(status().is4xxClientError());
    }

    @Test
    void saysWhenAStoreDoesNotAnswer() throws Exception {
        LISTINGS.clear();
        run("{\"schoolCode\":\"79000701\"}", People.clerk())
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("store.unavailable"));
    }

    @Test
    void knowsWhoMayCompare() throws Exception {
        http.perform(post(RUNS).contentType(MediaType.APPLICATION_JSON).content("{\"schoolCode\":\"79000701\"}"))
                .andExpect(status().isUnauthorized());
        for (RequestPostProcessor stranger : List.of(People.teacher(), People.clerkOfAnotherSchool())) {
            run("{\"schoolCode\":\"79000701\"}", stranger).andExpect(status().isForbidden());
            http.perform(get(RUNS).param("schoolCode", Samples.SCHOOL).with(stranger))
                    .andExpect(status().isForbidden());
        }
    }
}
