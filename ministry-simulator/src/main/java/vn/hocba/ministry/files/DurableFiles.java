package vn.hocba.ministry.files;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file so that a reader, also after a crash, sees the old content or the new one and nothing between. */
public final class DurableFiles {

    private static final String UNFINISHED = ".tmp";

    private DurableFiles() {}

    public static void write(Path file, byte[] content) {
        Path folder = Objects.requireNonNull(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of the store cannot be written", e);
        }
    }
}
