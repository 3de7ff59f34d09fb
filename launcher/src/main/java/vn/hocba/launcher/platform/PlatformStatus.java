package vn.hocba.launcher.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the process that runs the platform tells others through a file.
 *
 * @param pid of that process
 * @param ready all components have been up
 */
public record PlatformStatus(long pid, boolean ready, String database, List<ComponentStatus> components) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty when nothing runs there. */
    public static Optional<PlatformStatus> read(StateDirectory state) {
        if (!Files.exists(state.status())) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(state.status(), PlatformStatus.class))
                .filter(status ->
                        ProcessHandle.of(status.pid).map(ProcessHandle::isAlive).orElse(false));
    }

    /** The component's line. */
    public Optional<ComponentStatus> component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    void write(StateDirectory state) throws IOException {
        Path fresh = state.status().resolveSibling("platform.json.new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(fresh, this);
        Files.move(fresh, state.status(), StandardCopyOption.ATOMIC_MOVE);
    }
}
