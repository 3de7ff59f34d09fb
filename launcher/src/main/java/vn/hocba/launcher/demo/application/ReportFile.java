package vn.hocba.launcher.demo.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The report for programs: counts, times, samples with paths relative to the report. */
public final class ReportFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    /** At that place; the samples lie beside it. */
    public ReportFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Where sample files go. */
    public Path samples() {
        return directory().resolve("samples");
    }

    /**
     * Writes it.
     *
     * @param startSeconds from the command to the platform's readiness
     */
    public void write(Outcome outcome, String database, double startSeconds) {
        Map<String, Object> report = new LinkedHashMap<>(outcome.tally().counts());
        report.put("signatures", outcome.tally().signatures());
        report.put("database", database);
        report.put("secondsByStage", outcome.secondsByStage());
        report.put("startSeconds", startSeconds);
        report.put("samples", outcome.samples().stream().map(this::sample).toList());
        report.put("agrees", outcome.agrees());
        report.put("problems", outcome.problems());
        try {
            Files.createDirectories(directory());
            Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> sample(Sample sample) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("level", sample.level());
        entry.put("transcriptId", sample.transcriptId());
        entry.put("pdf", relative(sample.pdf()));
        entry.put("xml", relative(sample.xml()));
        entry.put("verificationUrl", sample.verificationUrl());
        return entry;
    }

    private String relative(Path sample) {
        return directory().relativize(sample.toAbsolutePath().normalize()).toString();
    }

    private Path directory() {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a report is a file in a directory");
        }
        return parent;
    }
}
