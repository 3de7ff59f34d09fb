package vn.hocba.launcher.demo.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.launcher.demo.domain.Tally;

class ReportFileTests {

    @TempDir
    Path directory;

    @Test
    void tellsCountsTimesAndSamples() {
        Path file = directory.resolve("deep").resolve("report.json");
        var report = new ReportFile(file);
        var sample = new Sample(
                "PRIMARY",
                "t-1",
                report.samples().resolve("primary-t-1.pdf"),
                report.samples().resolve("primary-t-1.xml"),
                "http://127.0.0.1:8080/verify#id=t-1");
        var outcome = new Outcome(
                new Tally(12, 12, 12, 12, 12, 12, 132, 132, 8, 8),
                Map.of("RELEASED", 12L),
                Map.of("marks", 1.5),
                List.of(sample),
                List.of());

        report.write(outcome, "embedded server", 21.5);

        JsonNode json = JsonMapper.shared().readTree(file);
        for (String count : List.of(
                "pupils", "yearResults", "released", "acceptedByCity", "acceptedByMinistry", "verifiedGenuine")) {
            assertThat(json.path(count).isIntegralNumber()).as(count).isTrue();
            assertThat(json.path(count).asInt()).isEqualTo(12);
        }
        assertThat(json.path("signatures").asInt()).isEqualTo(132);
        assertThat(json.path("database").asString()).isEqualTo("embedded server");
        assertThat(json.path("secondsByStage").path("marks").asDouble()).isEqualTo(1.5);
        assertThat(json.path("startSeconds").asDouble()).isEqualTo(21.5);
        JsonNode first = json.path("samples").path(0);
        assertThat(first.propertyNames()).containsExactly("level", "transcriptId", "pdf", "xml", "verificationUrl");
        assertThat(first.path("pdf").asString()).isEqualTo("samples/primary-t-1.pdf");
    }
}
