package vn.hocba.testkit.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
     * @param work one piece
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
    public Map<String, Double> run() throws InterruptedException {
        var speeds = new Rounds(threads, round);
        var rates = new LinkedHashMap<String, List<Double>>();
        for (int i = 0; i <= rounds; i++) {
            for (Map.Entry<String, Callable<?>> one : contestants.entrySet()) {
                double rate = speeds.run(_ -> one.getValue().call()).callsPerSecond();
                if (i > 0) {
                    rates.computeIfAbsent(one.getKey(), any -> new ArrayList<>())
                            .add(rate);
                }
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
}
