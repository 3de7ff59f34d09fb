package vn.hocba.local.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** Keycloak's own build step, which fixes the kind of database and makes later starts fast. */
final class KeycloakBuild {

    private KeycloakBuild() {}

    static void once(Path distribution) throws IOException {
        if (!Files.isDirectory(distribution)) {
            throw new IllegalStateException("Keycloak is not unpacked: run ./mvnw package");
        }
        Path done = distribution.resolve(".built");
        if (Files.exists(done)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                        distribution.resolve(".building"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(done)) {
                build(distribution);
                Files.createFile(done);
            }
        }
    }

    private static void build(Path distribution) throws IOException {
        Path log = distribution.resolve("build.log");
        var builder = new ProcessBuilder(
                        distribution.resolve("bin").resolve("kc.sh").toString(), "build", "--db=dev-file")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Keycloak's build failed, see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
