package vn.hocba.launcher.demo.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.http.Account;

/** Reads every released PDF, hands it to the public verification as anybody could, and keeps some files to look at. */
final class Verifying {

    private static final String TRANSCRIPTS = "/api/transcript/v1/transcripts";
    private static final String GENUINE = "GENUINE";

    private record Released(EnrolledClass enrolled, String transcriptId, boolean sample) {}

    /**
     * What came out.
     *
     * @param problems codes of the reasons why files were not found genuine, with the transcript's id
     */
    record Outcome(long genuine, List<String> problems, List<Sample> samples) {}

    private final Scene scene;
    private final String gatewayUrl;
    private final Path directory;

    /**
     * Prepared.
     *
     * @param directory where the samples' files go
     */
    Verifying(Scene scene, String gatewayUrl, Path directory) {
        this.scene = scene;
        this.gatewayUrl = gatewayUrl;
        this.directory = directory;
    }

    Outcome verify(List<EnrolledClass> classes, Stage stage) throws InterruptedException {
        List<Released> all = new ArrayList<>();
        for (EnrolledClass one : classes) {
            boolean first = one.invented().equals(one.school().classes().getFirst());
            List<Released> released = released(one, first);
            all.addAll(released);
        }
        List<Sample> samples = new ArrayList<>();
        List<String> problems = Concurrently.map(all, one -> verify(one, samples, stage)).stream()
                .filter(problem -> !problem.isEmpty())
                .toList();
        return new Outcome(all.size() - problems.size(), problems, List.copyOf(samples));
    }

    private List<Released> released(EnrolledClass one, boolean withSample) throws InterruptedException {
        List<Released> released = new ArrayList<>();
        JsonNode list = scene.client()
                .getKnown(manager(one), TRANSCRIPTS + "?classId=" + one.classId())
                .json();
        for (JsonNode transcript : list.path("transcripts")) {
            if (transcript.path("state").asString().equals("RELEASED")) {
                String id = transcript.path("transcriptId").asString();
                released.add(new Released(one, id, withSample && released.isEmpty()));
            }
        }
        return released;
    }

    /** Empty when it is genuine. */
    private String verify(Released one, List<Sample> samples, Stage stage) throws InterruptedException {
        byte[] pdf = read(one, "pdf");
        String problem = problem(one, "pdf", pdf);
        if (one.sample()) {
            byte[] xml = read(one, "xml");
            problem = problem.isEmpty() ? problem(one, "xml", xml) : problem;
            synchronized (samples) {
                samples.add(keep(one, pdf, xml));
            }
        }
        stage.advance(1);
        return problem;
    }

    private String problem(Released one, String kind, byte[] file) throws InterruptedException {
        JsonNode verdict = scene.client()
                .verify("hoc-ba-" + one.transcriptId() + "." + kind, file)
                .json();
        if (verdict.path("verdict").asString().equals(GENUINE)) {
            return "";
        }
        List<String> codes = new ArrayList<>();
        verdict.path("reasons").forEach(reason -> codes.add(reason.path("code").asString()));
        return one.transcriptId() + "." + kind + ": " + verdict.path("verdict").asString() + " " + codes;
    }

    private byte[] read(Released one, String kind) throws InterruptedException {
        return scene.client()
                .getKnown(manager(one.enrolled()), TRANSCRIPTS + "/" + one.transcriptId() + "/" + kind)
                .body();
    }

    private Account manager(EnrolledClass one) {
        return scene.account(one.school(), Role.MANAGER);
    }

    private Sample keep(Released one, byte[] pdf, byte[] xml) {
        String level = one.enrolled().school().level().name();
        String name = level.toLowerCase(Locale.ROOT) + "-" + one.transcriptId();
        Path pdfFile = directory.resolve(name + ".pdf");
        Path xmlFile = directory.resolve(name + ".xml");
        try {
            Files.createDirectories(directory);
            Files.write(pdfFile, pdf);
            Files.write(xmlFile, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sample(level, one.transcriptId(), pdfFile, xmlFile, gatewayUrl + "/verify#id=" + one.transcriptId());
    }
}
