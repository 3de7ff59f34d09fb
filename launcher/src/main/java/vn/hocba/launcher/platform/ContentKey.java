package vn.hocba.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Names the contents of jars by the checksums in their directories: a build that changed nothing gives the same key. */
final class ContentKey {

    private ContentKey() {}

    static String of(List<Path> jars, String... more) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars) {
                add(digest, jar);
            }
            for (String text : more) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ContentKey::describe)
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String describe(ZipEntry entry) {
        return entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n';
    }
}
