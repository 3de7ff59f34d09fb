package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.Behaviour;
import vn.hocba.launcher.demo.domain.Pupil;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.SchoolClass.Lesson;
import vn.hocba.launcher.demo.domain.Special;
import vn.hocba.launcher.demo.domain.SubjectMarks;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

/** Conduct and comments, closing, the summer's retests and training, approval by the principal. */
final class YearEnd {

    private static final String GRADING = "/api/grading/v1/classes/";

    private final Scene scene;

    YearEnd(Scene scene) {
        this.scene = scene;
    }

    /** One step for each subject and four for each class. */
    static int steps(List<EnrolledClass> classes) {
        return classes.stream()
                .mapToInt(one -> one.invented().lessons().size() + 4)
                .sum();
    }

    String close(List<EnrolledClass> classes, Stage stage) throws InterruptedException {
        Concurrently.map(classes, one -> close(one, stage));
        return classes.size() + " classes closed and approved";
    }

    private EnrolledClass close(EnrolledClass one, Stage stage) throws InterruptedException {
        Account homeroom = scene.account(one.invented().homeroom());
        String path = GRADING + one.classId();
        scene.require(
                homeroom,
                "PUT",
                path + "/homeroom-book",
                Map.of("rows", homeroomRows(one)),
                "homeroom-" + one.classId());
        stage.advance(1);
        for (Lesson lesson : one.invented().lessons()) {
            String subject = path + "/subjects/" + lesson.subject().code();
            unlessDone(one, scene.account(lesson.teacher()), subject + "/closing", Map.of(), "OPEN");
            stage.advance(1);
        }
        unlessDone(one, homeroom, path + "/closing", Map.of(), "OPEN");
        stage.advance(1);
        List<String> withoutRemedies = summer(one, homeroom);
        stage.advance(1);
        Account manager = scene.account(one.school(), Role.MANAGER);
        unlessDone(one, manager, path + "/approval", Map.of("withoutRemedies", withoutRemedies), "CLOSED");
        stage.advance(1);
        return one;
    }

    /** Done before an interruption is done: then the class or subject is no longer in the state before. */
    private void unlessDone(EnrolledClass one, Account who, String path, Object body, String before)
            throws InterruptedException {
        Answer answer = scene.command(who, "POST", path, body, "done-" + path);
        if (answer.isSuccess()) {
            return;
        }
        JsonNode known = scene.client()
                .getKnown(scene.account(one.school(), Role.ACADEMIC_STAFF), GRADING + one.classId())
                .json();
        String state = known.path("state").asString();
        for (JsonNode subject : known.path("subjects")) {
            if (path.contains("/subjects/" + subject.path("subjectCode").asString() + "/")) {
                state = subject.path("state").asString();
            }
        }
        if (state.isEmpty() || state.equals(before)) {
            throw new UnexpectedAnswerException("POST " + path, answer);
        }
    }

    /** The pupils who stay without retest or training, though they may have one. */
    private List<String> summer(EnrolledClass one, Account homeroom) throws InterruptedException {
        Set<String> due = new LinkedHashSet<>();
        for (JsonNode result : scene.client()
                .getKnown(homeroom, GRADING + one.classId() + "/results")
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
                String subject = lesson.subject().code();
                unlessApproved(
                        one,
                        scene.account(lesson.teacher()),
                        GRADING + one.classId() + "/subjects/" + subject + "/retests",
                        rows);
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
            unlessApproved(one, homeroom, GRADING + one.classId() + "/trainings", rows);
        }
    }

    private void unlessApproved(EnrolledClass one, Account who, String path, List<Map<String, Object>> rows)
            throws InterruptedException {
        Answer answer = scene.command(who, "PUT", path, Map.of("rows", rows), "summer-" + path);
        if (!answer.isSuccess()) {
            Account academic = scene.account(one.school(), Role.ACADEMIC_STAFF);
            JsonNode known =
                    scene.client().getKnown(academic, GRADING + one.classId()).json();
            if (!known.path("state").asString().equals("APPROVED")) {
                throw new UnexpectedAnswerException("PUT " + path, answer);
            }
        }
    }

    private static List<Map<String, Object>> homeroomRows(EnrolledClass one) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < one.pupilIds().size(); i++) {
            Behaviour behaviour = one.invented().pupils().get(i).behaviour();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("pupilId", one.pupilIds().get(i));
            row.put("absencesExcused", behaviour.absencesExcused());
            row.put("absencesUnexcused", behaviour.absencesUnexcused());
            row.put("comment", behaviour.comment());
            if (one.school().level().isSecondary()) {
                row.put("conduct1", behaviour.conduct1());
                row.put("conduct2", behaviour.conduct2());
            } else {
                row.put("qualities", behaviour.qualities());
                row.put("competences", behaviour.competences());
                row.put("recognisedByTheClass", behaviour.recognised());
            }
            rows.add(row);
        }
        return rows;
    }
}
