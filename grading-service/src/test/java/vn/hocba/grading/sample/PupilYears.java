package vn.hocba.grading.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.curriculum.domain.Traits;
import vn.hocba.grading.evaluation.domain.EvaluationEntry;
import vn.hocba.grading.evaluation.domain.EvaluationEntry.SubjectEntry;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.homeroom.domain.BookEntry;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/** Pupils' years with all marks, invented but always the same: from excellent to failing, as classes are. */
public final class PupilYears {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CONDUCT = List.of("GOOD", "GOOD", "GOOD", "FAIR", "SATISFACTORY");
    private static final List<String> LEVELS = List.of("T", "T", "H", "H", "H", "H", "H", "H", "C");
    private static final List<String> TRAITS = List.of("T", "T", "D", "D", "D", "D", "D", "D", "C");

    private final Random random = new Random(22);
    private final SchoolLevel level;
    private final int grade;
    private final List<String> subjects;

    private PupilYears(SchoolLevel level, int grade, List<String> subjects) {
        this.level = level;
        this.grade = grade;
        this.subjects = subjects;
    }

    /** Grade 10 with twelve subjects, Thông tư 22/2021. */
    public static List<EvaluationEntry> secondary(int count) {
        return new PupilYears(SchoolLevel.UPPER_SECONDARY, 10, School.UPPER).make(count);
    }

    /** Grade 4 with eleven subjects, Thông tư 27/2020. */
    public static List<EvaluationEntry> primary(int count) {
        return new PupilYears(SchoolLevel.PRIMARY, 4, School.PRIMARY).make(count);
    }

    /** The request that asks for them. */
    public static String json(List<EvaluationEntry> years) {
        return JSON.writeValueAsString(
                Map.of("pupils", years.stream().map(PupilYears::pupil).toList()));
    }

    private static Map<String, Object> pupil(EvaluationEntry year) {
        var pupil = new LinkedHashMap<String, Object>();
        pupil.put("pupilId", year.book().pupilId());
        pupil.put("level", year.level());
        pupil.put("grade", year.grade());
        pupil.put("conduct1", year.book().conduct1());
        pupil.put("conduct2", year.book().conduct2());
        pupil.put("absencesExcused", year.book().absencesExcused());
        pupil.put("absencesUnexcused", year.book().absencesUnexcused());
        pupil.put("qualities", year.book().qualities());
        pupil.put("competences", year.book().competences());
        pupil.put(
                "subjects",
                year.subjects().stream()
                        .map(one -> Map.of(
                                "subjectCode",
                                one.subjectCode(),
                                "semester1",
                                semester(one.semester1()),
                                "semester2",
                                semester(one.semester2())))
                        .toList());
        return pupil;
    }

    private static Map<String, Object> semester(Map<Cell, String> marks) {
        var semester = new LinkedHashMap<String, Object>();
        var regular = new ArrayList<String>();
        marks.forEach((cell, mark) -> {
            if (cell.part() == Cell.Part.REGULAR) {
                regular.add(mark);
            } else {
                semester.put(cell.path(), mark);
            }
        });
        if (!regular.isEmpty()) {
            semester.put("regular", regular);
        }
        return semester;
    }

    private List<EvaluationEntry> make(int count) {
        var all = new ArrayList<EvaluationEntry>();
        for (int i = 0; i < count; i++) {
            all.add(one("p" + i));
        }
        return all;
    }

    private EvaluationEntry one(String pupil) {
        int ability = 45 + random.nextInt(46);
        List<SubjectEntry> entries = subjects.stream()
                .map(code -> new SubjectEntry(code, semester(code, ability), semester(code, ability), null))
                .toList();
        return new EvaluationEntry(level.name(), grade, null, null, entries, book(pupil), null);
    }

    private Map<Cell, String> semester(String code, int ability) {
        MarkSheet sheet = MarkSheet.of(Curriculum.find(code, level, grade).orElseThrow());
        var marks = new LinkedHashMap<Cell, String>();
        for (Cell cell : sheet.required()) {
            marks.put(
                    cell,
                    switch (sheet.subject().kind()) {
                        case SCORED -> tenths(ability);
                        case COMMENT -> random.nextInt(50) == 0 ? "FAIL" : "PASS";
                        case PRIMARY -> cell.equals(Cell.TEST) ? Integer.toString(5 + random.nextInt(6)) : one(LEVELS);
                    });
        }
        return marks;
    }

    private String tenths(int ability) {
        int value = Math.clamp(ability + random.nextInt(31) - 15, 0, 100);
        return value / 10 + "." + value % 10;
    }

    private BookEntry book(String pupil) {
        if (level == SchoolLevel.PRIMARY) {
            return new BookEntry(
                    pupil, null, null, 1, 0, null, traits(Traits.QUALITIES), traits(Traits.competences(grade)), false);
        }
        return new BookEntry(pupil, one(CONDUCT), one(CONDUCT), random.nextInt(50), 0, null, Map.of(), Map.of(), null);
    }

    private Map<String, String> traits(List<String> names) {
        var traits = new LinkedHashMap<String, String>();
        names.forEach(name -> traits.put(name, one(TRAITS)));
        return traits;
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
