package vn.hocba.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.launcher.platform.ComponentStatus.State;

class PlatformStatusTests {

    private static final ComponentStatus GATEWAY =
            new ComponentStatus("gateway", 4711, 8080, "http://127.0.0.1:8080", State.UP);

    @TempDir
    Path directory;

    @Test
    void tellsProgramsNameProcessPortAddressAndState() {
        JsonNode json = JsonMapper.shared().valueToTree(GATEWAY);

        assertThat(json.propertyNames()).containsExactlyInAnyOrder("name", "pid", "port", "url", "state");
        assertThat(json.path("pid").isIntegralNumber()).isTrue();
        assertThat(json.path("state").asString()).isEqualTo("UP");
    }

    @Test
    void isReadByOtherProcesses() throws IOException {
        var state = new StateDirectory(directory);
        var status = new PlatformStatus(ProcessHandle.current().pid(), true, "embedded", List.of(GATEWAY));

        status.write(state);

        assertThat(PlatformStatus.read(state)).contains(status);
        assertThat(status.component("gateway")).contains(GATEWAY);
        assertThat(status.component("nobody")).isEmpty();
    }

    @Test
    void ofAProcessThatIsGoneIsNone() throws Exception {
        var state = new StateDirectory(directory);
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();

        new PlatformStatus(gone.pid(), true, "embedded", List.of(GATEWAY)).write(state);

        assertThat(PlatformStatus.read(state)).isEmpty();
    }

    @Test
    void isClaimedByOneProcess() throws IOException {
        var state = new StateDirectory(directory);
        try (var claim = state.claim().orElseThrow()) {
            assertThat(claim).isNotNull();
            assertThat(state.claim()).isEmpty();
        }
        state.claim().orElseThrow().close();
    }
}
