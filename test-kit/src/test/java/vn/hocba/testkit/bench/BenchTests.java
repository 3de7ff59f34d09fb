package vn.hocba.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchTests {

    @Test
    void theMedianIsTheMiddle() {
        assertThat(Race.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Race.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
    }

    @Test
    void everyContestantGetsItsRate() throws InterruptedException {
        Map<String, Double> rates = new Race(2, Duration.ofMillis(10), 1)
                .contestant("one", () -> 1)
                .contestant("two", () -> 2)
                .run();

        assertThat(rates).containsOnlyKeys("one", "two");
        assertThat(rates.values()).allMatch(rate -> rate > 0);
    }

    @Test
    void workThatFailsEndsTheRace() {
        var race = new Race(1, Duration.ofMillis(1), 1).contestant("broken", () -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatIllegalStateException()
                .isThrownBy(race::run)
                .havingRootCause()
                .withMessage("broken");
    }

    @Test
    void figuresGoIntoTheReport(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("new/report.json");
        Figures figures = Figures.of("marks", "--report", file.toString());
        figures.put("perSecond", "marks", 12345.6, "/s");
        figures.put("ratio", "ratio", 0.25678, "");
        figures.end();

        JsonNode report = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(report.get("benchmark").asString()).isEqualTo("marks");
        assertThat(report.at("/figures/perSecond").asInt()).isEqualTo(12300);
        assertThat(report.at("/figures/ratio").asDouble()).isEqualTo(0.257);
    }

    @Test
    void unknownArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figures.of("marks", "--reprot", "x"));
    }
}
