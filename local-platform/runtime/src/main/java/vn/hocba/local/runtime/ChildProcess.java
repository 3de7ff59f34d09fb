package vn.hocba.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child. It ends when it is stopped, when its starter ends, and when its starter is killed. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration PROBE_EVERY = Duration.ofMillis(100);
    private static final int LINES_TO_SHOW = 15;

    private final ProcessSpec spec;
    private final Process process;

    private ChildProcess(ProcessSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** Starts it and returns at once. */
    public static ChildProcess start(ProcessSpec spec) {
        try {
            Files.createDirectories(spec.directory());
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(spec.command())
                    .directory(spec.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            return new ChildProcess(spec, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it can be used; stops it and fails, with the end of its log, when it ends before or takes too long. */
    public ChildProcess awaitReady() throws InterruptedException {
        Instant deadline = now().plus(spec.patience());
        while (now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(spec.name() + " ended with code " + process.exitValue() + endOfLog());
            }
            if (spec.ready().isReady()) {
                return this;
            }
            Thread.sleep(PROBE_EVERY);
        }
        close();
        throw new IllegalStateException(
                spec.name() + " was not ready after " + spec.patience().toSeconds() + " s" + endOfLog());
    }

    /** The operating system's number for it. */
    public long pid() {
        return process.pid();
    }

    /** It has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code when it has ended, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks it to end, and insists after a while. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String endOfLog() {
        try {
            List<String> lines = new String(Files.readAllBytes(spec.log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return "; the end of " + spec.log() + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
        } catch (IOException e) {
            return "; see " + spec.log();
        }
    }

    @SuppressWarnings("TimeZoneUsage") // how long a real process takes
    private static Instant now() {
        return Instant.now();
    }
}
