package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.demo.domain.Pupil;
import vn.hocba.launcher.demo.domain.SchoolClass.Lesson;
import vn.hocba.launcher.demo.domain.Special;
import vn.hocba.launcher.demo.domain.SubjectMarks;
import vn.hocba.launcher.http.Account;

/** Retests and training in the summer, for the pupils whose year was invented for them. */
final class Summer {

    private final Scene scene;
    private final GradingCommands commands;

    Summer(Scene scene, GradingCommands commands) {
        this.scene = scene;
        this.commands = commands;
    }

    /** Holds them; the pupils who stay without one, though they may have one. */
    List<String> hold(EnrolledClass one) throws InterruptedException {
        Account homeroom = scene.account(one.invented().homeroom());
        Set<String> due = new LinkedHashSet<>();
        for (JsonNode result : scene.client()
                .getKnown(homeroom, one.gradingPath() + "/results")
                .json()
                .path("results")) {
            if (!result.path("retestSubjects").isEmpty()
                    || result.path("trainingDue").asBoolean(false)) {
                due.add(result.path("pupilId").asString());
            }
        }
        retest(one);
        train(one, homeroom);
        List<Pupil> pupils = one.invented().pupils();
        for (int i = 0; i < pupils.size(); i++) {
            Special special = pupils.get(i).special();
            if (special == Special.RETEST || special == Special.TRAINING) {
                due.remove(one.pupilIds().get(i));
            }
        }
        return List.copyOf(due);
    }

    private void retest(EnrolledClass one) throws InterruptedException {
        for (Lesson lesson : one.invented().lessons()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < one.pupilIds().size(); i++) {
                SubjectMarks marks = one.invented().pupils().get(i).in(lesson.subject());
                if (!marks.retest().isEmpty()) {
                    rows.add(retestRow(one, one.pupilIds().get(i), marks));
                }
            }
            if (!rows.isEmpty()) {
                String path = "/subjects/" + lesson.subject().code() + "/retests";
                commands.whileClosed(one).put(scene.account(lesson.teacher()), path, Map.of("rows", rows));
            }
        }
    }

    private static Map<String, Object> retestRow(EnrolledClass one, String pupilId, SubjectMarks marks) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pupilId", pupilId);
        row.put(one.school().level().isSecondary() ? "mark" : "level", marks.retest());
        if (!marks.retestTest().isEmpty()) {
            row.put("test", marks.retestTest());
        }
        return row;
    }

    private void train(EnrolledClass one, Account homeroom) throws InterruptedException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < one.pupilIds().size(); i++) {
            String conduct = one.invented().pupils().get(i).behaviour().training();
            if (!conduct.isEmpty()) {
                rows.add(Map.of("pupilId", one.pupilIds().get(i), "conduct", conduct));
            }
        }
        if (!rows.isEmpty()) {
            commands.whileClosed(one).put(homeroom, "/trainings", Map.of("rows", rows));
        }
    }
}
