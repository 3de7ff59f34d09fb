package vn.hocba.testkit.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/**
 * Lets contestants do their work in turns, in one program and one run, so that a busy machine is as busy for one as for the
 * other. Where single pieces of work take nanoseconds, JMH is the better tool.
 *
 * <pre>{@code
 * Map<String, Double> perSecond = new Race(2, Duration.ofSeconds(3), 5)
 *         .contestant("raw JCA", () -> sign(bytes))
 *         .contestant("ours", () -> xades.sign(document))
 *         .run();
 * }</pre>
 */
public final class Race {

    private static final double NANOS = 1e9;

    private final int threads;
    private final Duration round;
    private final int rounds;
    private final Map<String, Callable<?>> contestants = new LinkedHashMap<>();

    /**
     * A race without contestants.
     *
     * @param threads that do the same work at the same time
     * @param round how long a contestant works before the next one's turn
     * @param rounds that count; one more goes before them to warm up
     */
    public Race(int threads, Duration round, int rounds) {
        this.threads = threads;
        this.round = round;
        this.rounds = rounds;
    }

    /**
     * Adds a contestant.
     *
     * @param work one piece; its answer is looked at so that no compiler leaves it out
     */
    public Race contestant(String name, Callable<?> work) {
        contestants.put(name, work);
        return this;
    }

    /**
     * Runs it.
     *
     * @return pieces per second by contestant, the median of the rounds
     * @throws IllegalStateException when a piece of work fails
     */
    public Map<String, Double> run() {
        var rates = new LinkedHashMap<String, List<Double>>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i <= rounds; i++) {
                boolean counts = i > 0;
                contestants.forEach((name, work) -> {
                    double rate = rate(pool, work);
                    if (counts) {
                        rates.computeIfAbsent(name, any -> new ArrayList<>()).add(rate);
                    }
                });
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        rates.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    /** The middle one, or the mean of the two in the middle. */
    public static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : DoubleStream.of(sorted[middle - 1], sorted[middle]).average().orElseThrow();
    }

    private double rate(ExecutorService pool, Callable<?> work) {
        long start = System.nanoTime();
        long end = start + round.toNanos();
        var running = new ArrayList<Future<Long>>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> workUntil(end, work)));
        }
        long done = 0;
        for (Future<Long> one : running) {
            done += result(one);
        }
        return done * NANOS / (System.nanoTime() - start);
    }

    private static long workUntil(long end, Callable<?> work) throws Exception {
        long done = 0;
        int seen = 0;
        do {
            Object answer = work.call();
            seen ^= System.identityHashCode(answer);
            done++;
        } while (System.nanoTime() < end);
        return seen == Integer.MIN_VALUE ? done - 1 : done;
    }

    private static long result(Future<Long> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a contestant failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
