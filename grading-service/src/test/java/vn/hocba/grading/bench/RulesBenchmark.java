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

/**
 * How many pupils' years one core judges in a second: every mark read and checked, averages, levels, decision, titles, with
 * and without the reasons. No HTTP and no database. The second is one of a
 * processor, that of the garbage collection with it, so that a busy machine says the same as an idle one.
 *
 * <pre>java -cp CLASS_PATH vn.hocba.grading.bench.RulesBenchmark [--report FILE] [--seconds N]</pre>
 */
public final class RulesBenchmark {

    private static final int BAR = 20_000;
    private static final int PUPILS = 1000;
    /** By number and not by time: a busy machine needs longer until everything is compiled. */
    private static final int WARM_UPS = 60;

    private static final int ROUNDS = 5;

    private final EvaluateYears evaluate = new EvaluateYears(RuleSets.inForce(RuleOptions.USUAL));
    private final Rounds rounds;

    private RulesBenchmark(Duration round) {
        this.rounds = new Rounds(1, round);
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        int seconds = Report.option(args, "--seconds").map(Integer::parseInt).orElse(2);
        var benchmark = new RulesBenchmark(Duration.ofSeconds(seconds));
        var report = new Report("rules");
        report.put("bar", BAR);
        List<EvaluationEntry> secondary = PupilYears.secondary(PUPILS);
        List<EvaluationEntry> primary = PupilYears.primary(PUPILS);
        benchmark.measure(report, "tt22", "Thông tư 22/2021", secondary, false);
        benchmark.measure(report, "tt22Explained", "Thông tư 22/2021, with reasons", secondary, true);
        benchmark.measure(report, "tt27", "Thông tư 27/2020", primary, false);
        benchmark.measure(report, "tt27Explained", "Thông tư 27/2020, with reasons", primary, true);
        report.write(args);
    }

    private void measure(Report report, String name, String text, List<EvaluationEntry> pupils, boolean explain)
            throws InterruptedException {
        List<Double> speeds = new ArrayList<>();
        for (int i = 0; i < WARM_UPS; i++) {
            judge(pupils, explain);
        }
        for (int i = 0; i < ROUNDS; i++) {
            double millis = rounds.run(_ -> judge(pupils, explain)).processorMillis();
            speeds.add(PUPILS / millis * 1000);
        }
        double median = Report.median(speeds);
        Report.line("pupil-years/s on one core, " + text + " (bar: %,d)".formatted(BAR), "%,.0f".formatted(median));
        report.put(name + "PupilYearsPerSecondPerCore", Math.round(median));
    }

    private void judge(List<EvaluationEntry> pupils, boolean explain) {
        if (!(evaluate.handle(pupils, explain) instanceof Evaluated.All(var judged))
                || judged.size() != pupils.size()) {
            throw new IllegalStateException("not everybody was judged");
        }
    }
}
