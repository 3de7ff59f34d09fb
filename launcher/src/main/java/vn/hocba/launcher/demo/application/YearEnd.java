package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.Behaviour;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.SchoolClass.Lesson;
import vn.hocba.launcher.http.Account;

/** Conduct and comments, closing, the summer's retests and training, approval by the principal. */
final class YearEnd {

    private final Scene scene;
    private final GradingCommands commands;
    private final Summer summer;

    YearEnd(Scene scene, GradingCommands commands) {
        this.scene = scene;
        this.commands = commands;
        this.summer = new Summer(scene, commands);
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
        commands.whileOpen(one).put(homeroom, "/homeroom-book", Map.of("rows", homeroomRows(one)));
        stage.advance(1);
        for (Lesson lesson : one.invented().lessons()) {
            String code = lesson.subject().code();
            Account teacher = scene.account(lesson.teacher());
            commands.whileOpen(one, code).post(teacher, "/subjects/" + code + "/closing", Map.of());
            stage.advance(1);
        }
        commands.whileOpen(one).post(homeroom, "/closing", Map.of());
        stage.advance(1);
        List<String> withoutRemedies = summer.hold(one);
        stage.advance(1);
        Account manager = scene.account(one.school(), Role.MANAGER);
        commands.whileClosed(one).post(manager, "/approval", Map.of("withoutRemedies", withoutRemedies));
        stage.advance(1);
        return one;
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
