package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.Pupil;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.SchoolClass.Lesson;
import vn.hocba.launcher.demo.domain.SemesterMarks;
import vn.hocba.launcher.demo.domain.SubjectMarks;
import vn.hocba.launcher.http.Account;

/** Subject teachers hand in a whole class's marks of a semester at a time. */
final class Marking {

    private static final List<Integer> SEMESTERS = List.of(1, 2);

    private record Sheet(EnrolledClass enrolled, Lesson lesson) {}

    private final Scene scene;
    private final Waiting waiting;
    private final GradingCommands commands;

    Marking(Scene scene, Waiting waiting, GradingCommands commands) {
        this.scene = scene;
        this.waiting = waiting;
        this.commands = commands;
    }

    static int sheets(List<EnrolledClass> classes) {
        return classes.stream().mapToInt(one -> one.invented().lessons().size()).sum() * SEMESTERS.size();
    }

    /** Facts travel: grading-service must know every class, its teachers and pupils. */
    void awaitClasses(List<EnrolledClass> classes) throws InterruptedException {
        for (EnrolledClass one : classes) {
            Account academic = scene.account(one.school(), Role.ACADEMIC_STAFF);
            String what = "class " + one.invented().name() + ": subjects and pupils known to grading-service";
            long wanted =
                    (long) one.pupilIds().size() + one.invented().lessons().size();
            waiting.until(wanted, what, _ -> {}, () -> {
                JsonNode known =
                        scene.client().getKnown(academic, one.gradingPath()).json();
                return size(known.path("pupils")) + size(known.path("subjects"));
            });
        }
    }

    String handIn(List<EnrolledClass> classes, Stage stage) throws InterruptedException {
        List<Sheet> sheets = classes.stream()
                .flatMap(one -> one.invented().lessons().stream().map(lesson -> new Sheet(one, lesson)))
                .toList();
        int marks = Concurrently.map(sheets, sheet -> handIn(sheet, stage)).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return marks + " marks in " + sheets.size() + " gradebooks";
    }

    private int handIn(Sheet sheet, Stage stage) throws InterruptedException {
        EnrolledClass enrolled = sheet.enrolled();
        String code = sheet.lesson().subject().code();
        int marks = 0;
        for (int semester : SEMESTERS) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; i < enrolled.pupilIds().size(); i++) {
                Pupil pupil = enrolled.invented().pupils().get(i);
                SubjectMarks all = pupil.in(sheet.lesson().subject());
                rows.add(row(enrolled.pupilIds().get(i), all, semester));
                marks += count(all.semester(semester));
            }
            commands.whileOpen(enrolled, code)
                    .put(
                            scene.account(sheet.lesson().teacher()),
                            "/subjects/" + code + "/marks",
                            Map.of("semester", semester, "rows", rows));
            stage.advance(1);
        }
        return marks;
    }

    private static Map<String, Object> row(String pupilId, SubjectMarks all, int semester) {
        SemesterMarks marks = all.semester(semester);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pupilId", pupilId);
        if (!marks.regular().isEmpty()) {
            row.put("regular", marks.regular());
        }
        put(row, "topicCluster", marks.cluster());
        put(row, "midterm", marks.midterm());
        put(row, "final", marks.last());
        put(row, "level", marks.level());
        put(row, "test", marks.test());
        if (semester == 2) {
            put(row, "comment", all.comment());
        }
        return row;
    }

    private static void put(Map<String, Object> row, String field, String value) {
        if (!value.isEmpty()) {
            row.put(field, value);
        }
    }

    private static int count(SemesterMarks marks) {
        int single = (marks.cluster().isEmpty() ? 0 : 1)
                + (marks.midterm().isEmpty() ? 0 : 1)
                + (marks.last().isEmpty() ? 0 : 1)
                + (marks.level().isEmpty() ? 0 : 1)
                + (marks.test().isEmpty() ? 0 : 1);
        return marks.regular().size() + single;
    }

    private static long size(JsonNode node) {
        return node.isArray() ? node.size() : node.asInt(0);
    }
}
