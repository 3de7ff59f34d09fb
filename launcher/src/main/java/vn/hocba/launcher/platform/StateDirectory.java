package vn.hocba.launcher.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Everything that one platform on this machine keeps between runs: data, ports, logs, and who runs it now. */
public record StateDirectory(Path root) {

    public StateDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Held by whoever runs the platform; gone with its process. */
    public interface Claim extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** Empty when another process runs this platform. */
    @SuppressWarnings("resource") // closed by the claim
    public Optional<Claim> claim() throws IOException {
        Files.createDirectories(root);
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel::close);
            }
        } catch (OverlappingFileLockException e) {
            // by this very process
        }
        channel.close();
        return Optional.empty();
    }

    /** Data of one server. */
    public Path data(String component) {
        return root.resolve(component);
    }

    /** Where its output goes. */
    public Path log(String component) {
        return root.resolve("logs").resolve(component + ".log");
    }

    Path ports() {
        return root.resolve("ports.json");
    }

    Path status() {
        return root.resolve("platform.json");
    }
}
