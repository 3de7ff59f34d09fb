package vn.hocba.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the built modules lie: HOCBA_HOME, or the nearest directory upwards that has local-platform. */
public record Installation(Path home) {

    /** Looks for it. */
    public static Installation find() {
        String given = System.getenv("HOCBA_HOME");
        if (given != null && !given.isBlank()) {
            return new Installation(Path.of(given).toAbsolutePath());
        }
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            if (Files.isDirectory(directory.resolve("local-platform"))) {
                return new Installation(directory);
            }
            directory = directory.getParent();
        }
        throw new IllegalStateException("set HOCBA_HOME to the project's directory");
    }

    /** The jar of a module and the jars in its target/lib, in a fixed order. */
    public List<Path> classPath(String module) {
        List<Path> jars = new ArrayList<>();
        Path own = jar(module);
        if (own != null) {
            jars.add(own);
        }
        Path lib = target(module).resolve("lib");
        if (!Files.isDirectory(lib)) {
            throw new IllegalStateException(module + " is not built: run ./mvnw package");
        }
        jars.addAll(list(lib, ".jar"));
        return jars;
    }

    /** The module's own jar. */
    public Path requireJar(String module) {
        Path jar = jar(module);
        if (jar == null) {
            throw new IllegalStateException(module + " is not built: run ./mvnw package");
        }
        return jar;
    }

    /** The module's build directory. */
    public Path target(String module) {
        return home.resolve(module).resolve("target");
    }

    private @Nullable Path jar(String module) {
        return list(target(module), "-SNAPSHOT.jar").stream().findFirst().orElse(null);
    }

    private static List<Path> list(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
