package vn.hocba.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.hocba.launcher.platform.PlatformStatus;

/** Ends the process that runs the platform, which stops everything in order. */
@Command(name = "down", description = "Stop the platform; its data stay.")
final class DownCommand implements Callable<Integer> {

    private final Launcher launcher;

    DownCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        Optional<PlatformStatus> status = PlatformStatus.read(launcher.stateDirectory());
        if (status.isEmpty()) {
            launcher.console().say("not running");
            return 0;
        }
        ProcessHandle.of(status.get().pid()).ifPresent(process -> {
            process.destroy();
            process.onExit().join();
        });
        launcher.console().say("stopped");
        return 0;
    }
}
