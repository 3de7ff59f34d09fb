package vn.hocba.grading.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.grading.evaluation.application.EvaluateYears;
import vn.hocba.grading.evaluation.application.EvaluateYears.Evaluated;
import vn.hocba.grading.evaluation.domain.EvaluationEntry;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.sample.PupilYears;
import vn.hocba.testkit.bench.Figures;
import vn.hocba.testkit.bench.Race;
import vn.hocba.testkit.bench.Rounds;

/**
 * How many pupils' years one core judges in a second: every mark read and checked, averages, levels, decision, titles, with
 * and without the reasons. No HTTP and no database. The second is one of a
 * processor, that of the garbage collection with it, so that a busy machine says the same as an idle one.
 *
 * <pre>java -cp CLASS_PATH vn.hocba.grading.bench.RulesBenchmark [--report FILE]</pre>
 */
public final class RulesBenchmark {

    private static final int BAR = 20_000;
    private static final int PUPILS = 1000;
    /** By number and not by time: a busy machine needs longer until everything is compiled. */
    private static final int WARM_UPS = 60;

    private static final int ROUNDS = 5;

    private final EvaluateYears evaluate = new EvaluateYears(RuleSets.inForce(RuleOptions.USUAL));
    private final Rounds rounds = new Rounds(1, Duration.ofSeconds(2));

    private RulesBenchmark() {}

    /** Runs it. */
    public static void main(String[] args) throws InterruptedException {
        Figures figures = Figures.of("rules", args);
        figures.title("Pupil-years per second on one core (bar: %,d)".formatted(BAR));
        var benchmark = new RulesBenchmark();
        List<EvaluationEntry> secondary = PupilYears.secondary(PUPILS);
        List<EvaluationEntry> primary = PupilYears.primary(PUPILS);
        benchmark.measure(figures, "tt22", "Thông tư 22/2021", secondary, false);
        benchmark.measure(figures, "tt22Explained", "Thông tư 22/2021, with reasons", secondary, true);
        benchmark.measure(figures, "tt27", "Thông tư 27/2020", primary, false);
        benchmark.measure(figures, "tt27Explained", "Thông tư 27/2020, with reasons", primary, true);
        figures.end();
    }

    private void measure(Figures figures, String key, String text, List<EvaluationEntry> pupils, boolean explain)
            throws InterruptedException {
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < WARM_UPS; i++) {
            judge(pupils, explain);
        }
        for (int i = 0; i < ROUNDS; i++) {
            double millis = rounds.run(_ -> judge(pupils, explain)).processorMillis();
            speeds.add(PUPILS / millis * 1000);
        }
        figures.put(key, text, Race.median(speeds), "/s");
    }

    private void judge(List<EvaluationEntry> pupils, boolean explain) {
        if (!(evaluate.handle(pupils, explain) instanceof Evaluated.All(var judged))
                || judged.size() != pupils.size()) {
            throw new IllegalStateException("not everybody was judged");
        }
    }
}
