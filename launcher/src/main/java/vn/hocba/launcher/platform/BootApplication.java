package vn.hocba.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import vn.hocba.local.runtime.Installation;
import vn.hocba.local.runtime.JavaCommand;

/**
 * A Spring Boot program made ready to start fast: its jar is unpacked and a trial start leaves a cache of loaded and
 * linked classes. Both are made once per content of the jar and kept in its module's target directory.
 */
final class BootApplication {

    private static final int TRAINING_MINUTES = 5;

    /** A trial start and the writing of its cache keep two processors busy. */
    private static final Semaphore TRAININGS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    private final String module;
    private final Path jar;
    private final Path directory;
    private final Path cache;
    private final Path keyFile;

    BootApplication(Installation installation, String module) {
        this.module = module;
        this.jar = installation.requireJar(module);
        this.directory = installation.target(module).resolve("app");
        this.cache = directory.resolve("app.aot");
        this.keyFile = directory.resolve("app.key");
    }

    /** The command line; the first time after a change of the jar this takes a while. */
    List<String> command(List<String> options, Map<String, String> environment, Console console)
            throws InterruptedException {
        try (FileChannel channel = FileChannel.open(
                        jar.resolveSibling("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            String key = ContentKey.of(
                    List.of(jar, JavaCommand.guard()),
                    directory.toString(),
                    System.getProperty("java.vm.version"),
                    options.toString());
            if (!Files.exists(keyFile) || !Files.readString(keyFile).equals(key)) {
                console.busy(module, "preparing its new version for fast starts, once");
                unpack();
                train(options, environment);
                Files.writeString(keyFile, key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(module + " could not be prepared", e);
        }
        List<String> all = new ArrayList<>(options);
        if (Files.exists(cache)) {
            all.add("-XX:AOTCache=" + cache);
        }
        return line(all);
    }

    private List<String> line(List<String> options) {
        List<Path> classPath = List.of(directory.resolve(jar.getFileName()), directory.resolve("guard.jar"));
        return new JavaCommand(classPath, mainClass())
                .options(options.toArray(String[]::new))
                .line(false);
    }

    private String mainClass() {
        try (var unpacked = new JarFile(directory.resolve(jar.getFileName()).toFile())) {
            return unpacked.getManifest().getMainAttributes().getValue("Main-Class");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack() throws IOException, InterruptedException {
        delete(directory);
        Path log = jar.resolveSibling("app-unpack.log");
        List<String> line = List.of(
                JavaCommand.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                directory.toString());
        if (run(line, Map.of(), log) != 0) {
            throw new IOException("see " + log);
        }
        Files.copy(JavaCommand.guard(), directory.resolve("guard.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without a cache it starts too, only slower. */
    private void train(List<String> options, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:AOTCacheOutput=" + cache);
        all.add("-Dspring.context.exit=onRefresh");
        all.add("-Dhocba.unguarded=true");
        TRAININGS.acquire();
        try {
            run(line(all), environment, jar.resolveSibling("app-training.log"));
        } finally {
            TRAININGS.release();
        }
    }

    private int run(List<String> line, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        return process.exitValue();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
