package vn.hocba.launcher;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.Platform;
import vn.hocba.launcher.platform.PlatformAddresses;
import vn.hocba.launcher.platform.PlatformWish;

/** Starts the platform and keeps it running until it is told to stop. */
@Command(name = "up", description = "Start the platform and keep it running until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    private final Launcher launcher;
    private final InstantSource clock;

    UpCommand(Launcher launcher, InstantSource clock) {
        this.launcher = launcher;
        this.clock = clock;
    }

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "These components and what they need; for work on a service that runs elsewhere.")
    Set<String> only = Set.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = launcher.console();
        Platform platform = RunningPlatform.start(launcher.stateDirectory(), PlatformWish.of(only), console, clock);
        PlatformAddresses addresses = platform.addresses();
        String gateway = addresses.gatewayUrl();
        console.say(String.format(
                Locale.ROOT, "Up in %.1f s%s", addresses.startSeconds(), gateway.isEmpty() ? "" : ": " + gateway));
        new CountDownLatch(1).await();
        return 0;
    }
}
