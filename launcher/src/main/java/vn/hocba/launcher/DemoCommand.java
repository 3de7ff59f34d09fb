package vn.hocba.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.hocba.launcher.board.BarBoard;
import vn.hocba.launcher.board.Board;
import vn.hocba.launcher.board.LineBoard;
import vn.hocba.launcher.demo.application.Demo;
import vn.hocba.launcher.demo.application.Outcome;
import vn.hocba.launcher.demo.application.ReportFile;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.PlatformAddresses;
import vn.hocba.launcher.platform.PlatformWish;

/** A school year's end with invented people, on the running platform or on one that it starts. */
@Command(
        name = "demo",
        description = "A school year's end from marks to the ministry's receipts, with invented people.")
final class DemoCommand implements Callable<Integer> {

    private static final int FEWEST = 3;
    private static final int MOST = 20_000;

    private final Launcher launcher;
    private final InstantSource clock;

    @Option(names = "--pupils", paramLabel = "N", description = "How many pupils, at least 3 (default: 120).")
    int pupils = 120;

    @Option(names = "--once", description = "Stop everything afterwards; exit 0 only if every number agrees.")
    boolean once;

    @Option(names = "--report", paramLabel = "FILE", description = "Write counts, times and samples there as JSON.")
    @Nullable
    Path report;

    @Option(names = "--seed", paramLabel = "S", description = "Other people and marks (default: 2026).")
    long seed = 2026;

    DemoCommand(Launcher launcher, InstantSource clock) {
        this.launcher = launcher;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (pupils < FEWEST || pupils > MOST) {
            throw new ParameterException(
                    launcher.line(), "--pupils: " + FEWEST + " to " + MOST + ", as there are three schools");
        }
        Console console = launcher.console();
        Optional<PlatformAddresses> running = RunningPlatform.find(launcher.stateDirectory());
        PlatformAddresses addresses = running.isPresent()
                ? running.get()
                : RunningPlatform.start(launcher.stateDirectory(), PlatformWish.forDemo(), console, clock)
                        .addresses();
        Path state = launcher.stateDirectory().root();
        Board board = Launcher.isPerson() ? new BarBoard(console, Launcher.columns()) : new LineBoard(console, clock);
        var demo = new Demo(state, seed, pupils, addresses, board, clock);
        var summary = new DemoSummary(console, addresses);
        summary.begin(demo);
        var file = new ReportFile(report == null ? state.resolve("demo").resolve("report.json") : report);
        Outcome outcome = demo.play(file.samples());
        file.write(outcome, addresses.databaseDescription(), addresses.startSeconds());
        summary.end(outcome);
        if (!once && running.isEmpty()) {
            console.say("The platform stays up; Ctrl-C stops it, its data stay.");
            new CountDownLatch(1).await();
        }
        return outcome.agrees() ? 0 : 1;
    }
}
