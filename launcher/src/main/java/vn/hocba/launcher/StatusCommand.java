package vn.hocba.launcher;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.launcher.platform.ComponentStatus;
import vn.hocba.launcher.platform.ComponentStatus.State;
import vn.hocba.launcher.platform.Console;
import vn.hocba.launcher.platform.PlatformStatus;

/** Says what runs; its exit code is 0 only when everything is up. */
@Command(name = "status", description = "Show the components: name, process, port, state, address.")
final class StatusCommand implements Callable<Integer> {

    private final Launcher launcher;

    StatusCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Option(names = "--json", description = "For programs.")
    boolean json;

    @Override
    public Integer call() {
        List<ComponentStatus> components = PlatformStatus.read(launcher.stateDirectory())
                .map(PlatformStatus::components)
                .orElse(List.of());
        Console console = launcher.console();
        if (json) {
            console.say(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(components));
        } else if (components.isEmpty()) {
            console.say("not running");
        } else {
            components.forEach(component -> console.say(String.format(
                    Locale.ROOT,
                    "  %-20s %-10s pid %-8d port %-6d %s",
                    component.name(),
                    component.state().name().toLowerCase(Locale.ROOT),
                    component.pid(),
                    component.port(),
                    component.url())));
        }
        boolean allUp =
                !components.isEmpty() && components.stream().allMatch(component -> component.state() == State.UP);
        return allUp ? 0 : 3;
    }
}
