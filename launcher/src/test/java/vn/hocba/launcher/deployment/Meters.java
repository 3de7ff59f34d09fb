package vn.hocba.launcher.deployment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meters that the programs' sources register, under the names that Prometheus sees, with the words that may be their
 * labels.
 */
record Meters(Map<String, Set<String>> labels) {

    private static final String NAME = "\"(hocba\\.[a-z.]+)\"";
    private static final Pattern BUILDER = Pattern.compile(
            "(Gauge|Counter|Timer)\\s*\\.builder\\(\\s*" + NAME + "(.*?)\\.register\\(", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile(
            "\\.(counter|timer|gauge)\\(\\s*" + NAME + "(.*?)\\)\\s*\\.?(?=record|increment|;)", Pattern.DOTALL);
    private static final Pattern COUNTED =
            Pattern.compile("(CountGauges)<[^(]*>?\\(\\s*\\w+,\\s*" + NAME + "(.*?);", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("\\.baseUnit\\(\"(\\w+)\"\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-z_]+)\"");

    private enum Kind {
        GAUGE,
        COUNTER,
        TIMER
    }

    static Meters ofSources() {
        Map<String, Set<String>> labels = new TreeMap<>();
        Stream.concat(Program.all().stream().map(Program::name), Stream.of("service-kit"))
                .flatMap(module -> Sources.files(module + "/src/main/java", ".java").stream())
                .forEach(file -> read(file, labels));
        return new Meters(labels);
    }

    private static void read(Path file, Map<String, Set<String>> labels) {
        String source = Sources.text(file);
        for (Pattern pattern : List.of(BUILDER, CALL, COUNTED)) {
            for (MatchResult found : pattern.matcher(source).results().toList()) {
                Kind kind = kind(found.group(1));
                Set<String> words = WORD.matcher(found.group(3))
                        .results()
                        .map(word -> word.group(1))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                var unit = UNIT.matcher(found.group(3));
                exposed(kind, found.group(2), unit.find() ? unit.group(1) : null, words)
                        .forEach(name -> labels.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                                .addAll(words));
            }
        }
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "Counter", "counter" -> Kind.COUNTER;
            case "Timer", "timer" -> Kind.TIMER;
            default -> Kind.GAUGE;
        };
    }

    /** The library itself says how it spells a name. */
    private static List<String> exposed(Kind kind, String name, @Nullable String unit, Set<String> words) {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<Tag> tags = new ArrayList<>();
        words.forEach(word -> tags.add(Tag.of(word, "x")));
        switch (kind) {
            case GAUGE -> Gauge.builder(name, () -> 1).baseUnit(unit).tags(tags).register(registry);
            case COUNTER -> Counter.builder(name).baseUnit(unit).tags(tags).register(registry);
            case TIMER -> Timer.builder(name).tags(tags).register(registry);
        }
        return registry.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .distinct()
                .toList();
    }
}
