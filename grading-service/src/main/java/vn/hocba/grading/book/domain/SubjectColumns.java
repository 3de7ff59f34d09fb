package vn.hocba.grading.book.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.book.domain.Column.Kind;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.SemesterMarks;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.regulation.domain.SubjectKind;

/** The columns of one subject in one semester, and what a pupil has there. */
record SubjectColumns(SubjectMaterial subject, String name) {

    private static final String COMMENT = ".comment";
    private static final String RESULT = ".result";

    List<Column> columns() {
        MarkSheet sheet = subject.sheet().orElseThrow();
        var columns = new ArrayList<Column>();
        for (Cell cell : cells(sheet)) {
            columns.add(new Column(key(cell), name, title(cell), Kind.MARK));
        }
        if (sheet.subject().kind() != SubjectKind.PRIMARY) {
            columns.add(
                    Column.result(code() + RESULT, name, sheet.subject().kind() == SubjectKind.SCORED ? "TB" : "KQ"));
        }
        return columns;
    }

    Column comment() {
        return new Column(code() + COMMENT, name, "Nhận xét", Kind.COMMENT);
    }

    void put(Map<String, String> values, String pupilId, Semester semester) {
        MarkSheet sheet = subject.sheet().orElseThrow();
        SemesterMarks marks = subject.gradebook().of(pupilId).in(semester);
        for (Cell cell : cells(sheet)) {
            put(values, key(cell), marks.at(cell).map(Mark::text));
        }
        if (sheet.subject().kind() != SubjectKind.PRIMARY) {
            put(values, code() + RESULT, sheet.result(marks).map(Mark::text));
        }
        put(values, code() + COMMENT, Optional.of(marks.comment()).filter(text -> !text.isEmpty()));
    }

    static void put(Map<String, String> values, String key, Optional<String> value) {
        value.ifPresent(text -> values.put(key, text));
    }

    /** With the topic cluster's check where the subject may have one. */
    private static List<Cell> cells(MarkSheet sheet) {
        var cells = new ArrayList<>(sheet.required());
        if (sheet.subject().topicCluster()) {
            cells.add(sheet.subject().regularMarks(), Cell.TOPIC_CLUSTER);
        }
        return cells;
    }

    private String code() {
        return subject.subjectCode();
    }

    private String key(Cell cell) {
        return code() + "." + cell.path();
    }

    private static String title(Cell cell) {
        return switch (cell.part()) {
            case REGULAR -> "TX" + (cell.index() + 1);
            case TOPIC_CLUSTER -> "CCĐ";
            case MIDTERM -> "GK";
            case FINAL -> "CK";
            case LEVEL -> "Mức";
            case TEST -> "KT";
        };
    }
}
