package vn.hocba.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What was issued and what was revoked, by serial number; a line per fact in an append-only file. */
final class IssuedRegister {

    private final Path file;
    private final ConcurrentMap<BigInteger, Instant> revoked = new ConcurrentHashMap<>();
    private final ConcurrentMap<BigInteger, Instant> issued = new ConcurrentHashMap<>();

    IssuedRegister(Path directory) throws IOException {
        this.file = directory.resolve("register.log");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                read(line);
            }
        }
    }

    void issued(BigInteger serial, Instant at) throws IOException {
        append("issued", serial, at);
        issued.put(serial, at);
    }

    void revoked(BigInteger serial, Instant at) throws IOException {
        append("revoked", serial, at);
        revoked.putIfAbsent(serial, at);
    }

    boolean knows(BigInteger serial) {
        return issued.containsKey(serial);
    }

    Map<BigInteger, Instant> revocations() {
        return Map.copyOf(revoked);
    }

    private synchronized void append(String fact, BigInteger serial, Instant at) throws IOException {
        String line = fact + ' ' + serial.toString(16) + ' ' + at + '\n';
        Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void read(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            return; // the half line of a killed process
        }
        var serial = new BigInteger(parts[1], 16);
        var at = Instant.parse(parts[2]);
        (parts[0].equals("revoked") ? revoked : issued).put(serial, at);
    }
}
