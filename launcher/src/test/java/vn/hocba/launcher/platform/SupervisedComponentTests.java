package vn.hocba.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.launcher.platform.ComponentStatus.State;
import vn.hocba.local.runtime.ProcessSpec;

class SupervisedComponentTests {

    @TempDir
    Path directory;

    private final StringWriter shown = new StringWriter();

    @Test
    void startsAKilledProcessAgainUntilItIsStopped() throws InterruptedException {
        var again = new CountDownLatch(4); // starting, up, restarting (death), restarting (start), up
        var component = new SupervisedComponent(
                sleeping(), new Console(new PrintWriter(shown), false), InstantSource.system(), again::countDown);

        component.start();
        long first = component.status().pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
        long second = awaitUp(component);
        component.stop();

        assertThat(second).isNotEqualTo(first);
        assertThat(ProcessHandle.of(second).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(component.status()).isEqualTo(new ComponentStatus("sleeper", 0, 7, "nowhere", State.STOPPED));
        assertThat(shown.toString())
                .contains("ended (killed), starting it again")
                .contains("nowhere again");
    }

    private Component sleeping() {
        return new Component(
                "sleeper",
                7,
                "nowhere",
                List.of(),
                () -> new ProcessSpec(
                        "sleeper",
                        List.of("/bin/sleep", "600"),
                        Map.of(),
                        directory,
                        directory.resolve("sleeper.log"),
                        () -> true,
                        Duration.ofSeconds(10)));
    }

    private static long awaitUp(SupervisedComponent component) {
        while (component.status().state() != State.UP || component.status().pid() == 0) {
            Thread.onSpinWait();
        }
        return component.status().pid();
    }
}
