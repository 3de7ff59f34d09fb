package vn.hocba.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleTests {

    private final StringWriter out = new StringWriter();

    @Test
    void writesPlainLinesWhereNobodyLooks() {
        var console = new Console(new PrintWriter(out), false);

        console.pass("half way");
        console.up("gateway", Duration.ofMillis(1234), "http://127.0.0.1:8080");

        assertThat(out.toString().lines()).containsExactly("  ok gateway                 1.2 s  http://127.0.0.1:8080");
    }

    @Test
    void letsAPassingLineGiveWay() {
        var console = new Console(new PrintWriter(out), true);

        console.pass("half way");
        console.say("kafka died");

        assertThat(out.toString()).isEqualTo("\r\u001b[Khalf way\r\u001b[Kkafka died" + System.lineSeparator());
    }
}
