package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.Special;
import vn.hocba.launcher.demo.domain.Tally;
import vn.hocba.launcher.http.Account;

/** Asks every service for its own count. */
final class Counting {

    private static final int PAGE = 500;

    private final Scene scene;
    private final Signing signing;

    Counting(Scene scene, Signing signing) {
        this.scene = scene;
        this.signing = signing;
    }

    /**
     * All counts.
     *
     * @param mistakes gets a line for every particular year that did not come out as it should
     */
    Tally tally(List<EnrolledClass> classes, long genuine, List<String> mistakes) throws InterruptedException {
        long yearResults = 0;
        long released = 0;
        long city = 0;
        long ministry = 0;
        long signatures = 0;
        for (School school : scene.city().schools()) {
            Account manager = scene.account(school, Role.MANAGER);
            String ofSchool = "statistics?schoolCode=" + school.code();
            yearResults += get(manager, "/api/grading/v1/" + ofSchool)
                    .path("yearResults")
                    .asLong();
            released += released(manager, school);
            signatures +=
                    signing.statistics(school).path("transcriptSignatures").asLong();
            for (JsonNode delivery : deliveries(manager, school)) {
                city += isAccepted(delivery.path("city")) ? 1 : 0;
                ministry += isAccepted(delivery.path("ministry")) ? 1 : 0;
            }
        }
        long specials = classes.stream()
                .flatMap(one -> one.invented().pupils().stream())
                .filter(pupil -> pupil.special() != Special.NONE)
                .count();
        var particular = new ParticularYears(scene);
        for (EnrolledClass one : classes) {
            mistakes.addAll(particular.mistakes(one));
        }
        return new Tally(
                scene.city().size(),
                yearResults,
                released,
                city,
                ministry,
                genuine,
                signatures,
                scene.city().signaturesNeeded(),
                specials,
                specials - mistakes.size());
    }

    /** How many transcripts are in which state. */
    Map<String, Long> states() throws InterruptedException {
        Map<String, Long> states = new LinkedHashMap<>();
        for (School school : scene.city().schools()) {
            Account manager = scene.account(school, Role.MANAGER);
            JsonNode counted = get(manager, "/api/transcript/v1/transcripts/statistics?schoolCode=" + school.code());
            counted.path("states").forEachEntry((state, count) -> states.merge(state, count.asLong(), Long::sum));
        }
        return states;
    }

    long released(Account manager, School school) throws InterruptedException {
        return get(manager, "/api/transcript/v1/transcripts/statistics?schoolCode=" + school.code())
                .path("states")
                .path("RELEASED")
                .asLong(0);
    }

    /** Composed and waiting for signatures, or further. */
    long opened(School school) throws InterruptedException {
        long opened = 0;
        for (JsonNode count : signing.statistics(school).path("dossiers")) {
            opened += count.asLong();
        }
        return opened;
    }

    private List<JsonNode> deliveries(Account manager, School school) throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = get(
                    manager,
                    "/api/sync/v1/deliveries?schoolCode=" + school.code() + "&limit=" + PAGE + "&after=" + after);
            page.path("deliveries").forEach(all::add);
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return all;
    }

    private static boolean isAccepted(JsonNode standing) {
        return standing.path("state").asString().equals("ACCEPTED")
                && !standing.path("receiptId").asString("").isEmpty();
    }

    private JsonNode get(Account who, String path) throws InterruptedException {
        return scene.client().getKnown(who, path).json();
    }
}
