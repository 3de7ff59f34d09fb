package vn.hocba.launcher;

import java.nio.file.Path;
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

    @Option(
            names = "--state",
            description = "Where data, logs and ports are kept (default: .hocba).",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR")
    Path state = Path.of(".hocba");

    private Launcher() {}

    /** Runs one command. */
    public static void main(String[] args) {
        var launcher = new Launcher();
        var line = new CommandLine(launcher)
                .addSubcommand(new UpCommand(launcher))
                .addSubcommand(new DownCommand(launcher))
                .addSubcommand(new StatusCommand(launcher));
        line.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof IllegalStateException) {
                command.getErr().println("hocba: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
        System.exit(line.execute(args));
    }

    @Override
    @SuppressWarnings("SystemOut")
    public Integer call() {
        CommandLine.usage(this, System.err);
        return CommandLine.ExitCode.USAGE;
    }

    StateDirectory stateDirectory() {
        return new StateDirectory(state);
    }

    @SuppressWarnings("SystemOut") // this is where the command speaks
    static Console console() {
        return new Console(System.out, System.getenv("HOCBA_COLOURS") != null);
    }
}
