package vn.hocba.sync.flow;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocba.testkit.ServiceTest;

/** From release to both receipts, over real Kafka and a real database, with stores that fail every third time. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hocba.sync.package-size=4",
            "hocba.sync.look-every=50ms",
            "hocba.sync.first-wait=50ms",
            "hocba.sync.longest-wait=400ms",
            "hocba.sync.first-poll=50ms",
            "hocba.sync.longest-poll=200ms",
            "hocba.sync.breaker-open=200ms"
        })
@DirtiesContext // its listeners belong to the same group as the next test's
@ContextConfiguration(initializers = ServiceTest.Full.class)
class UnreliableStoresIT {

    private static final WireMockServer TRANSCRIPTS = started();
    private static final UnreliableStores STORES = new UnreliableStores();
    private static final UnaryOperator<String> SEAL =
            manifest -> manifest.replace("</KY_PHAT_HANH>", "<ds:Signature>x</ds:Signature></KY_PHAT_HANH>");

    private final String school = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("hocba.sync.transcript-url", TRANSCRIPTS::baseUrl);
        registry.add("hocba.sync.city-url", () -> STORES.url("city"));
        registry.add("hocba.sync.ministry-url", () -> STORES.url("ministry"));
    }

    @AfterAll
    static void stop() {
        TRANSCRIPTS.stop();
        STORES.close();
    }

    @Test
    void bringsEveryTranscriptToBothOnceAndTellsIt() throws Exception {
        List<String> pupils =
                IntStream.range(0, 10).mapToObj(i -> "t" + i + "-" + school).toList();
        String rejected = pupils.get(3);
        STORES.store("city").rejects = rejected::equals;
        try (var broker = new Broker()) {
            var steps = new FlowSteps(port, school, broker, TRANSCRIPTS);
            for (String pupil : pupils) {
                byte[] xml = ("<HOC_BA>" + pupil + "</HOC_BA>").getBytes(StandardCharsets.UTF_8);
                steps.release(pupil, xml);
                steps.release(pupil, xml);
            }
            steps.await("everything released", SEAL, now -> now.get("released").asInt() == 10);
            JsonNode packages = steps.askForPackages().get("packages");
            assertThat(packages.size()).isEqualTo(3);
            steps.await(
                    "everything decided",
                    SEAL,
                    now -> now.get("acceptedMinistry").asInt() == 9
                            && now.get("rejectedCity").asInt() == 1);
            assertThat(steps.statistics().get("total").asInt()).isEqualTo(10);
            assertThat(STORES.store("city").held).hasSize(9);
            assertThat(STORES.store("ministry").held).hasSize(9);

            STORES.store("city").rejects = _ -> false;
            assertThat(steps.sendAgain().get("transcripts").asInt()).isEqualTo(1);
            steps.askForPackages();
            steps.await("the last one", SEAL, now -> now.get("acceptedMinistry").asInt() == 10);
            for (int i = 0; i < 20 && steps.told.size() < 20; i++) {
                steps.listenAndSeal(SEAL);
            }
            for (String pupil : pupils) {
                assertThat(steps.told.get(pupil + " MINISTRY")).containsOnly("sync.delivery.accepted.v1");
                assertThat(steps.told.get(pupil + " CITY")).contains("sync.delivery.accepted.v1");
            }
            assertThat(steps.told.get(rejected + " CITY"))
                    .containsSubsequence("sync.delivery.rejected.v1", "sync.delivery.accepted.v1");
            JsonNode reconciled = steps.reconcile().get("reconciliations");
            assertThat(reconciled.get(0).get("agrees").asBoolean())
                    .as(reconciled.toString())
                    .isTrue();
            assertThat(reconciled.get(1).get("matching").asInt()).isEqualTo(10);
        }
        assertThat(STORES.faults()).contains("status", "closed before", "closed after", "garbled");
    }

    private static WireMockServer started() {
        var server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
