package vn.hocba.launcher;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.StateDirectory;

/** The program behind the shell script {@code hocba}, which builds it and starts it. */
@Command(name = "hocba", description = "Học bạ số on one machine.", mixinStandardHelpOptions = true)
public final class Launcher implements Callable<Integer> {

    private static final int USUAL_COLUMNS = 100;

    @Option(
            names = "--state",
            description = "Where data, logs and ports are kept (default: .hocba).",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR")
    Path state = Path.of(".hocba");

    private final CommandLine line;

    private Launcher(InstantSource clock) {
        line = new CommandLine(this)
                .addSubcommand(new UpCommand(this, clock))
                .addSubcommand(new DownCommand(this))
                .addSubcommand(new StatusCommand(this))
                .addSubcommand(new DemoCommand(this, clock))
                .addSubcommand(new FollowCommand(this, clock));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof IllegalStateException) {
                command.getErr().println("hocba: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
    }

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(new Launcher(InstantSource.system()).line.execute(args));
    }

    @Override
    public Integer call() {
        line.usage(line.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    CommandLine line() {
        return line;
    }

    StateDirectory stateDirectory() {
        return new StateDirectory(state);
    }

    Console console() {
        return new Console(line.getOut(), isPerson());
    }

    /** The shell script tells whether somebody looks. */
    static boolean isPerson() {
        return System.getenv("HOCBA_COLOURS") != null;
    }

    /** Of the terminal. */
    static int columns() {
        String columns = System.getenv().getOrDefault("HOCBA_COLUMNS", "");
        return columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}
