package vn.hocba.launcher.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTests {

    private static final Duration TOOK = Duration.ofSeconds(3);

    private final Shown shown = new Shown();

    @Test
    void ofLinesTellsNowAndThenAndAtTheEnd() {
        Instant[] now = {Instant.parse("2026-06-01T08:00:00Z")};
        Board.Stage stage = new LineBoard(shown, () -> now[0]).begin("marks", 40);

        stage.advance(10);
        now[0] = now[0].plusSeconds(15);
        stage.advance(5);
        stage.advance(5);
        stage.done(TOOK, "40 sheets");

        assertThat(shown.lines).containsExactly(".. marks 15 of 40", "ok marks 40 sheets");
    }

    @Test
    void ofBarsMovesAndLeavesOneLine() {
        Board.Stage stage = new BarBoard(shown, 100).begin("marks", 40);

        stage.advance(10);
        stage.reach(30);
        stage.done(TOOK, "40 sheets");

        assertThat(shown.lines).containsExactly("ok marks 40 sheets");
        assertThat(shown.passed).isNotEmpty();
        assertThat(shown.passed.getLast()).contains("marks").contains("30/40").hasSizeLessThan(150);
    }

    @Test
    void tellsWhatWasGivenUp() {
        new BarBoard(shown, 100).begin("marks", 40).failed(TOOK);

        assertThat(shown.lines).containsExactly("!! marks given up after 3 s");
    }

    private static final class Shown implements Lines {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final List<String> passed = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void say(String line) {
            lines.add(line);
        }

        @Override
        public void pass(String line) {
            passed.add(line);
        }

        @Override
        public void up(String name, Duration took, String result) {
            lines.add("ok " + name + " " + result);
        }

        @Override
        public void busy(String name, String what) {
            lines.add(".. " + name + " " + what);
        }

        @Override
        public void bad(String name, String what) {
            lines.add("!! " + name + " " + what);
        }
    }
}
