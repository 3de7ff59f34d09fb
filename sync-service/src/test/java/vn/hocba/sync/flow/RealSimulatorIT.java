package vn.hocba.sync.flow;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocba.sync.flow.SampleAuthority.Identity;
import vn.hocba.testkit.ServiceTest;

/** The same way with the ministry-simulator as a process: real signatures, its switchable faults, and a kill. */
@EnabledIf("simulatorIsBuilt")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hocba.sync.look-every=50ms",
            "hocba.sync.first-wait=100ms",
            "hocba.sync.longest-wait=1s",
            "hocba.sync.first-poll=50ms",
            "hocba.sync.longest-poll=300ms",
            "hocba.sync.breaker-open=300ms"
        })
@DirtiesContext // its listeners belong to the same group as the next test's
@ContextConfiguration(initializers = ServiceTest.Full.class)
class RealSimulatorIT {

    private static final Path TARGET = Path.of("..", "ministry-simulator", "target");
    private static final WireMockServer TRANSCRIPTS = started();
    private static final SampleAuthority AUTHORITY = new SampleAuthority();
    private static final Path DIR = directory();
    private static final int SIMULATOR_PORT = freePort();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static Process simulator = simulator();

    private final String school = UUID.randomUUID().toString().substring(0, 8);
    private final Identity person = AUTHORITY.person("079080000001");
    private final Identity seal = AUTHORITY.school("0312345678");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("hocba.sync.transcript-url", TRANSCRIPTS::baseUrl);
        registry.add("hocba.sync.city-url", () -> "http://127.0.0.1:" + SIMULATOR_PORT + "/city");
        registry.add("hocba.sync.ministry-url", () -> "http://127.0.0.1:" + SIMULATOR_PORT + "/ministry");
    }

    static boolean simulatorIsBuilt() {
        return jar() != null;
    }

    @AfterAll
    static void stop() throws InterruptedException {
        TRANSCRIPTS.stop();
        if (simulator != null) {
            simulator.destroyForcibly().waitFor();
        }
    }

    @Test
    void deliversSignedTranscriptsThroughFaultsAndAKill() throws Exception {
        awaitSimulator();
        faults(
                "city",
                "{\"dropReceipts\":0.5,\"errorRate\":0.2,\"duplicate\":true,\"outOfOrder\":0.5,\"processingMs\":300}");
        faults("ministry", "{\"malformed\":0.3,\"closeConnection\":0.2,\"loseReceipts\":0.2}");
        UnaryOperator<String> sealing = this::sealed;
        List<String> pupils =
                IntStream.range(0, 5).mapToObj(i -> "t" + i + "-" + school).toList();
        try (var broker = new Broker()) {
            var steps = new FlowSteps(port, school, broker, TRANSCRIPTS);
            for (String pupil : pupils) {
                boolean unsigned = pupil.equals(pupils.getLast());
                steps.release(
                        pupil,
                        unsigned
                                ? transcript(pupil).signTeachersOnly()
                                : transcript(pupil).signAll());
            }
            steps.await(
                    "everything released", sealing, now -> now.get("released").asInt() == 5);
            steps.askForPackages();
            steps.await(
                    "the city has it",
                    sealing,
                    now -> now.get("released").asInt() + now.get("packaged").asInt() == 0);
            simulator.destroyForcibly().waitFor();
            Thread.sleep(500);
            simulator = simulator();
            awaitSimulator();
            steps.await(
                    "everything decided",
                    sealing,
                    now -> now.get("acceptedMinistry").asInt() == 4
                            && now.get("rejectedCity").asInt() == 1);
            for (String store : List.of("city", "ministry")) {
                faults(store, "{}");
            }
            JsonNode reconciled = steps.reconcile().get("reconciliations");
            for (int i = 0; i < 2; i++) {
                assertThat(reconciled.get(i).get("agrees").asBoolean())
                        .as(reconciled.toString())
                        .isTrue();
                assertThat(reconciled.get(i).get("matching").asInt()).isEqualTo(4);
            }
            for (int i = 0; i < 20 && steps.told.size() < 9; i++) {
                steps.listenAndSeal(sealing);
            }
            assertThat(steps.told.get(pupils.getLast() + " CITY")).containsOnly("sync.delivery.rejected.v1");
            assertThat(steps.told.get(pupils.getFirst() + " MINISTRY")).containsOnly("sync.delivery.accepted.v1");
        }
    }

    /** The signature is put into the manifest as it came: nothing else may change. */
    private String sealed(String manifest) {
        String signed = new String(
                new SampleSigner(manifest).sign("kph", "data", seal, NOW).bytes(), StandardCharsets.UTF_8);
        String end = "</ds:Signature>";
        String signature = signed.substring(signed.indexOf("<ds:Signature"), signed.indexOf(end) + end.length());
        return manifest.replace("</KY_PHAT_HANH>", signature + "</KY_PHAT_HANH>");
    }

    private Draft transcript(String id) {
        return new Draft(new SampleSigner("""
                <HOC_BA><DU_LIEU_HOC_BA Id="data"><THONG_TIN_HOC_BA Id="thongtinhocba">\
                <MA_HOC_BA>%s</MA_HOC_BA><PHIEN_BAN>1</PHIEN_BAN>\
                <DIEM_TONG_KET Id="dtk-TOAN">8.2</DIEM_TONG_KET></THONG_TIN_HOC_BA><DANH_SACH_THONG_TIN_KY>\
                <DANH_SACH_GVBM><GVBM Id="gvbm-TOAN" MA_MON="TOAN"></GVBM></DANH_SACH_GVBM>\
                <GVCN Id="gvcn"></GVCN></DANH_SACH_THONG_TIN_KY></DU_LIEU_HOC_BA>\
                <PHAT_HANH_HOC_BA><CBQL Id="cbql"></CBQL><KY_PHAT_HANH Id="kph"></KY_PHAT_HANH></PHAT_HANH_HOC_BA>\
                </HOC_BA>""".formatted(id)));
    }

    private final class Draft {

        private final SampleSigner signer;

        Draft(SampleSigner signer) {
            this.signer = signer;
        }

        byte[] signTeachersOnly() {
            return signer.sign("gvbm-TOAN", "dtk-TOAN", person, NOW)
                    .sign("gvcn", "thongtinhocba", person, NOW)
                    .bytes();
        }

        byte[] signAll() {
            return signer.sign("gvbm-TOAN", "dtk-TOAN", person, NOW)
                    .sign("gvcn", "thongtinhocba", person, NOW)
                    .sign("cbql", "data", person, NOW)
                    .sign("kph", "data", seal, NOW)
                    .bytes();
        }
    }

    private static void faults(String store, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SIMULATOR_PORT + "/" + store + "/faults"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void awaitSimulator() throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + SIMULATOR_PORT + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(1))
                .build();
        for (int i = 0; i < 300; i++) {
            try (var http = HttpClient.newHttpClient()) {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the simulator does not start");
    }

    private static Process simulator() {
        Path jar = jar();
        if (jar == null) {
            return null;
        }
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(SIMULATOR_PORT),
                        "SERVER_ADDRESS", "127.0.0.1",
                        "HOCBA_SIMULATOR_DIR", DIR.resolve("state").toString(),
                        "HOCBA_TRUST_ANCHORS", DIR.resolve("root.pem").toString()));
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(DIR.resolve("log").toFile()));
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar() {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("ministry-simulator-.*\\.jar"))
                    .filter(RealSimulatorIT::isRepackaged)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isRepackaged(Path jar) {
        return Files.exists(Path.of(jar + ".original"));
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("simulator");
            AUTHORITY.writeRoot(directory.resolve("root.pem"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WireMockServer started() {
        var server = new WireMockServer(wireMockConfig().dynamicPort());
        server.start();
        return server;
    }
}
