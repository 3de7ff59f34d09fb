package vn.hocba.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one server is started and how one knows that it is ready.
 *
 * @param name for people
 * @param environment in addition to the starter's own
 * @param log where its output goes
 * @param patience how long it may take to become ready
 */
public record ProcessSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        Readiness ready,
        Duration patience) {

    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
