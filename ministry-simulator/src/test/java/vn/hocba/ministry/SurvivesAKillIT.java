package vn.hocba.ministry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.ministry.sample.SampleAuthority;
import vn.hocba.ministry.sample.SampleSchool;
import vn.hocba.ministry.sample.StoreClient;

/** What was promised with a receipt is there after a kill -9, and processed. */
class SurvivesAKillIT {

    @TempDir
    Path dir;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void keepsEveryReceiptAndEveryAcceptedVersion() throws Exception {
        var authority = new SampleAuthority();
        authority.writeRoot(dir.resolve("root.pem"));
        var school = new SampleSchool(authority, "79000701");
        int port = freePort();
        Process first = start(port);
        var city = new StoreClient(port, "city");
        awaitReady(city);
        byte[] done = school.sealedPackage("p1", Map.of("t1-v1", school.transcript("t1", 1, "8.2")));
        byte[] open = school.sealedPackage("p2", Map.of("t2-v1", school.transcript("t2", 1, "7.5")));
        String doneReceipt = city.receiptOf("k1", done);
        city.done(doneReceipt);
        city.faults("{\"processingMs\": 60000}");
        String openReceipt = city.receiptOf("k2", open);
        first.destroyForcibly().waitFor();

        start(port);
        awaitReady(city);
        assertThat(city.json("/faults").get("processingMs").asLong()).isEqualTo(60000);
        assertThat(city.done(doneReceipt).at("/results/0/status").asString()).isEqualTo("ACCEPTED");
        assertThat(city.done(openReceipt).at("/results/0/status").asString()).isEqualTo("ACCEPTED");
        assertThat(city.receiptOf("k1", done)).isEqualTo(doneReceipt);
        assertThat(city.receiptOf("k2", open)).isEqualTo(openReceipt);
        assertThat(city.json("/statistics").get("accepted").asLong()).isEqualTo(2);
    }

    private Process start(int port) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MinistrySimulatorApplication.class.getName());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("HOCBA_SIMULATOR_DIR", dir.resolve("state").toString());
        builder.environment().put("HOCBA_TRUST_ANCHORS", dir.resolve("root.pem").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(dir.toFile(), "log")));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static void awaitReady(StoreClient city) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try {
                if (city.get("/statistics").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the simulator does not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
