package vn.hocba.local.runtime;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a guarded Java child, run by the same Java as this process. */
public final class JavaCommand {

    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<Path> classPath;
    private final String mainClass;

    /** A child with that main class. */
    public JavaCommand(List<Path> classPath, String mainClass) {
        this.classPath = List.copyOf(classPath);
        this.mainClass = mainClass;
    }

    /** For the virtual machine. */
    public JavaCommand options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** For the program. */
    public JavaCommand arguments(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    /** All of it. */
    public List<String> line() {
        return line(true);
    }

    /**
     * All of it.
     *
     * @param withGuard whether the class path still lacks {@link Guarded}
     */
    public List<String> line(boolean withGuard) {
        List<String> line = new ArrayList<>();
        line.add(java().toString());
        line.addAll(options);
        line.add("-cp");
        List<Path> all = new ArrayList<>(classPath);
        if (withGuard) {
            all.add(guard());
        }
        line.add(all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(Guarded.class.getName());
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }

    /** The Java that runs this process. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The jar (or, in a build, the directory) with {@link Guarded}. */
    public static Path guard() {
        try {
            return Path.of(Guarded.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
