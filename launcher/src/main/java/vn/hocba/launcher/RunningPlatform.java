package vn.hocba.launcher;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.Platform;
import vn.hocba.launcher.platform.StateDirectory;

/** Ties a platform to this process: it is stopped in order when the process ends, or when the shell that started it does. */
final class RunningPlatform {

    private RunningPlatform() {}

    static Platform start(StateDirectory state, Set<String> only, Console console, InstantSource clock)
            throws IOException, InterruptedException {
        Platform platform = Platform.claim(state, only, console, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop the platform"));
        if (System.getenv("HOCBA_DETACHED") == null) {
            ProcessHandle.current().parent().ifPresent(shell -> {
                var _ = shell.onExit().thenRun(() -> System.exit(143));
            });
        }
        return platform.start();
    }
}
