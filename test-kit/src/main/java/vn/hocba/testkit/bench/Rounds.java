package vn.hocba.testkit.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does something again and again, from several threads, for a time. */
public final class Rounds {

    private final int threads;
    private final Duration length;

    /**
     * Rounds of one kind.
     *
     * @param threads that do the same at the same time
     * @param length of a round
     */
    public Rounds(int threads, Duration length) {
        this.threads = threads;
        this.length = length;
    }

    /** Something to be measured; {@code i} counts the calls of the round. */
    @FunctionalInterface
    public interface Step {

        void at(int i) throws Exception;
    }

    /**
     * How fast a round was.
     *
     * @param callsPerSecond by the clock
     * @param processorMillis of this process and those that it started, for one call: what a busy machine changes least
     */
    public record Speed(double callsPerSecond, double processorMillis) {}

    /**
     * Runs a round.
     *
     * @throws IllegalStateException when a call failed: a number without its work would be worth nothing
     */
    public Speed run(Step step) throws InterruptedException {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Exception>();
        long processor = processorMillis();
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            workers.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() - start < length.toNanos() && failure.get() == null) {
                        step.at(next.getAndIncrement());
                    }
                } catch (Exception e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("a call failed", failed);
        }
        double millis = processorMillis() - processor;
        return new Speed(next.get() / seconds, millis / next.get());
    }

    private static long processorMillis() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .mapToLong(one ->
                        one.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }
}
