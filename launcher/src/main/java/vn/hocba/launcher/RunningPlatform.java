package vn.hocba.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.Platform;
import vn.hocba.launcher.platform.PlatformAddresses;
import vn.hocba.launcher.platform.PlatformStatus;
import vn.hocba.launcher.platform.PlatformWish;
import vn.hocba.launcher.platform.StateDirectory;

/** Ties a platform to this process: it is stopped in order when the process ends, or when the shell that started it does. */
final class RunningPlatform {

    private RunningPlatform() {}

    /** The one that another process runs there. */
    static Optional<PlatformAddresses> find(StateDirectory state) {
        return PlatformStatus.read(state)
                .filter(PlatformStatus::ready)
                .map(status -> Platform.addresses(status, state, Duration.ZERO));
    }

    static Platform start(StateDirectory state, PlatformWish wish, Console console, InstantSource clock)
            throws IOException, InterruptedException {
        Platform platform = Platform.claim(state, wish, console, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop the platform"));
        if (System.getenv("HOCBA_DETACHED") == null) {
            ProcessHandle.current().parent().ifPresent(shell -> {
                var _ = shell.onExit().thenRun(() -> System.exit(143));
            });
        }
        return platform.start();
    }
}
