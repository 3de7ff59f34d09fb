package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.demo.domain.Pupil;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.Special;
import vn.hocba.launcher.http.Account;

/** Whether the regulations gave each pupil the result for which the year was invented. */
final class ParticularYears {

    private final Scene scene;

    ParticularYears(Scene scene) {
        this.scene = scene;
    }

    /** A line for every year that came out otherwise than planned. */
    List<String> mistakes(EnrolledClass one) throws InterruptedException {
        Account manager = scene.account(one.school(), Role.MANAGER);
        Map<String, JsonNode> results = new LinkedHashMap<>();
        scene.client()
                .getKnown(manager, one.gradingPath() + "/results")
                .json()
                .path("results")
                .forEach(result -> results.put(result.path("pupilId").asString(), result));
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < one.pupilIds().size(); i++) {
            Pupil pupil = one.invented().pupils().get(i);
            String id = one.pupilIds().get(i);
            JsonNode result = results.get(id);
            if (result == null || !came(pupil.special(), result)) {
                mistakes.add("pupil " + id + " should have been a case of " + pupil.special());
            }
        }
        return mistakes;
    }

    private static boolean came(Special special, JsonNode result) {
        boolean promoted = !result.path("decision").asString().equals("NOT_PROMOTED");
        return switch (special) {
            case NONE, MOVED_IN -> promoted;
            case NOT_PROMOTED -> !promoted;
            case AWARD -> promoted && result.path("awards").toString().contains("EXCELLENT_STUDENT");
            case ADJUSTED ->
                promoted
                        && !result.path("learning")
                                .path("adjustedBySubject")
                                .asString("")
                                .isEmpty();
            case RETEST -> promoted && result.path("subjects").toString().contains("afterRetest");
            case TRAINING ->
                promoted
                        && !result.path("conduct")
                                .path("afterTraining")
                                .asString("")
                                .isEmpty();
        };
    }
}
