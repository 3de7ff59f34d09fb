package vn.hocba.launcher.demo.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.launcher.demo.domain.City;

/**
 * Which demonstrations a platform's data hold. One that was interrupted goes on; after a finished one comes the next with
 * other schools, so that nothing that is there has to go.
 *
 * @param secret from which the invented people's passwords and PINs are derived
 * @param plays in their order; the last one may be unfinished
 */
public record Journal(String secret, List<Play> plays) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILE = "demo.json";

    /**
     * One demonstration.
     *
     * @param run the first one on this platform is 1
     * @param finished all numbers agreed
     */
    public record Play(long seed, int run, int pupils, boolean finished) {

        /** The people it is about. */
        public City city() {
            return City.of(seed, run, pupils);
        }

        private boolean isSame(long otherSeed, int otherPupils) {
            return seed == otherSeed && pupils == otherPupils;
        }
    }

    public Journal {
        plays = List.copyOf(plays);
    }

    /** What was written down in that state directory. */
    public static Optional<Journal> read(Path state) {
        Path file = state.resolve(FILE);
        return Files.exists(file) ? Optional.of(JSON.readValue(file, Journal.class)) : Optional.empty();
    }

    /** Goes on with the last one if it is the same and unfinished, else begins the next one. */
    static Journal open(Path state, long seed, int pupils) {
        Journal known = read(state).orElseGet(() -> new Journal(newSecret(), List.of()));
        boolean goesOn = !known.plays.isEmpty()
                && !known.current().finished()
                && known.current().isSame(seed, pupils);
        if (goesOn) {
            return known;
        }
        List<Play> plays = new ArrayList<>(known.plays);
        plays.add(new Play(seed, plays.size() + 1, pupils, false));
        var opened = new Journal(known.secret, plays);
        opened.write(state);
        return opened;
    }

    Play current() {
        return plays.getLast();
    }

    void finish(Path state) {
        List<Play> all = new ArrayList<>(plays);
        Play last = all.removeLast();
        all.add(new Play(last.seed(), last.run(), last.pupils(), true));
        new Journal(secret, all).write(state);
    }

    /** The invented people's passwords. */
    public AccountBook accounts() {
        return new AccountBook(secret);
    }

    private void write(Path state) {
        Path fresh = state.resolve(FILE + ".new");
        try {
            Files.createDirectories(state);
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh, this);
            if (Files.getFileStore(fresh).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(fresh, state.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newSecret() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
