package vn.hocba.local.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Prepares a broker's data directory. The first time by Kafka's own tool, which takes two seconds; the file of feature
 * levels that it writes is the same for every cluster of that version, so it is kept beside the broker's jars.
 */
final class KafkaFormat {

    private static final String FEATURES = "bootstrap.checkpoint";
    private static final String IDENTITY = "meta.properties";

    private final List<Path> classPath;
    private final Path kept;

    KafkaFormat(List<Path> classPath, Path target) {
        this.classPath = classPath;
        this.kept = target.resolve(FEATURES);
    }

    void format(Path data, Path configuration) throws IOException {
        if (Files.exists(kept)) {
            Files.copy(kept, data.resolve(FEATURES), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    data.resolve(IDENTITY),
                    "version=1\nnode.id=1\ncluster.id=" + freshId() + "\ndirectory.id=" + freshId() + "\n");
            return;
        }
        byTool(data, configuration);
        Path copy = Files.createTempFile(kept.getParent(), FEATURES, "");
        Files.copy(data.resolve(FEATURES), copy, StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    private void byTool(Path data, Path configuration) throws IOException {
        List<String> line = new ArrayList<>(new JavaCommand(classPath, "kafka.tools.StorageTool")
                .options("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dhocba.unguarded=true")
                .arguments("format", "--ignore-formatted", "-t", freshId(), "-c", configuration.toString())
                .line());
        Path log = data.resolveSibling("format.log");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Kafka's data directory could not be prepared: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** In Kafka's writing: 22 letters; one that begins with a minus looks like an option to its tool. */
    private static String freshId() {
        while (true) {
            UUID random = UUID.randomUUID();
            var bytes = ByteBuffer.allocate(16)
                    .putLong(random.getMostSignificantBits())
                    .putLong(random.getLeastSignificantBits());
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
            if (!id.startsWith("-")) {
                return id;
            }
        }
    }
}
