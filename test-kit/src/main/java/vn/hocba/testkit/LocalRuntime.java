package vn.hocba.testkit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Starts servers through local-runtime, by name: the same call as {@code LocalKafka.start(Path)}, so that this module
 * compiles apart from it.
 */
final class LocalRuntime {

    private static final String PACKAGE = "vn.hocba.local.runtime.";

    private LocalRuntime() {}

    /** The port of the server once it is ready. */
    static int start(String server) {
        return start(PACKAGE + server, directory(server));
    }

    static int start(String className, Path directory) {
        try {
            Object running =
                    Class.forName(className).getMethod("start", Path.class).invoke(null, directory);
            return (int) running.getClass().getMethod("port").invoke(running);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(className + " did not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("local-runtime has no " + className + " that can be started", e);
        }
    }

    /** Below target, so that {@code mvn clean} removes what a test left. */
    private static Path directory(String server) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "local-servers"));
            return Files.createTempDirectory(parent, server.toLowerCase(Locale.ROOT) + "-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
