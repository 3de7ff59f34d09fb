package vn.hocba.grading.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results of a benchmark: a table for people, and JSON in the file that {@code --report FILE} names. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Object> values = new LinkedHashMap<>();

    Report(String benchmark) {
        values.put("benchmark", benchmark);
        values.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        values.put("java", Runtime.version().toString());
        values.put("processors", Runtime.getRuntime().availableProcessors());
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    /** One line of the table. */
    static void line(String name, String value) {
        System.out.printf("%-58s %16s%n", name, value);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Writes the file, if the arguments name one. */
    void write(String[] args) throws IOException {
        Optional<Path> file = option(args, "--report").map(Path::of);
        if (file.isPresent()) {
            Files.writeString(file.get(), JSON.writeValueAsString(values) + "\n");
        }
    }

    static Optional<String> option(String[] args, String name) {
        int at = Arrays.asList(args).indexOf(name);
        return at >= 0 && at + 1 < args.length ? Optional.of(args[at + 1]) : Optional.empty();
    }
}
