package vn.hocba.testkit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark measured: each figure is printed as soon as it is known, and all of them go into the file that follows
 * {@code --report}.
 */
public final class Figures {

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final String benchmark;
    private final @Nullable Path report;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private Figures(String benchmark, @Nullable Path report) {
        this.benchmark = benchmark;
        this.report = report;
    }

    /**
     * Begins.
     *
     * @param arguments of the program: none, or {@code --report FILE}
     * @throws IllegalArgumentException for any other argument
     */
    public static Figures of(String benchmark, String... arguments) {
        if (arguments.length == 0) {
            return new Figures(benchmark, null);
        }
        if (arguments.length == 2 && arguments[0].equals("--report")) {
            return new Figures(benchmark, Path.of(arguments[1]));
        }
        throw new IllegalArgumentException("usage: [--report FILE]");
    }

    /** A line between groups of figures. */
    public void title(String text) {
        System.out.println();
        System.out.println(text);
    }

    /**
     * Takes a figure.
     *
     * @param key in the report
     * @param what in the table
     * @param unit such as {@code /s}, {@code ms}; empty for a ratio
     */
    public void put(String key, String what, double value, String unit) {
        BigDecimal rounded = new BigDecimal(value, THREE_DIGITS);
        figures.put(key, rounded);
        System.out.printf("  %-58s %10s %s%n", what, rounded.toPlainString(), unit);
    }

    /**
     * Writes the report, when one was asked for.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void end() {
        if (report == null) {
            return;
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("benchmark", benchmark);
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("figures", figures);
        try {
            Path parent = report.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(
                    report,
                    JsonMapper.builder()
                                    .build()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println();
        System.out.println("report: " + report);
    }
}
