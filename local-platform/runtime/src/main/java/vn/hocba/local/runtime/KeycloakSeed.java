package vn.hocba.local.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak's database with its schema and the realm in it, made once for each realm file. A new data directory begins with a
 * copy, which takes a third of the time. Like the passwords in the realm file, its keys are those of one machine's trials.
 */
final class KeycloakSeed {

    private static final String DATABASE = "keycloakdb.mv.db";

    private final Path distribution;
    private final Path realm;
    private final Path home;

    KeycloakSeed(Path distribution, Path realm) {
        this.distribution = distribution;
        this.realm = realm;
        this.home = distribution.resolveSibling("keycloak-seed");
    }

    /** Nothing happens to a home that has its database. */
    void plant(Path target) throws IOException {
        Path database = database(target);
        if (Files.exists(database)) {
            return;
        }
        Files.createDirectories(database.getParent());
        Files.createDirectories(home);
        Path fresh = database.resolveSibling(DATABASE + ".new");
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            makeUnlessCurrent();
            Files.copy(database(home), fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeUnlessCurrent() throws IOException {
        Path keyFile = home.resolve("key");
        String key = key();
        if (Files.exists(keyFile) && Files.readString(keyFile).equals(key)) {
            return;
        }
        Files.deleteIfExists(keyFile);
        Files.deleteIfExists(database(home));
        LocalKeycloak.share(distribution, home);
        Path log = home.resolve("import.log");
        Process process = new ProcessBuilder(LocalKeycloak.program(distribution, home)
                        .arguments("import", "--optimized", "--file", realm.toString())
                        .line())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("the realm could not be imported, see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.writeString(keyFile, key);
    }

    private String key() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realm));
            digest.update(Files.readAllBytes(distribution.resolve("version.txt")));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path database(Path home) {
        return home.resolve("data").resolve("h2").resolve(DATABASE);
    }
}
