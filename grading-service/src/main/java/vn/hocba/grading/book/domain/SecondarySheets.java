package vn.hocba.grading.book.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.Semester;

/** The class book of secondary schools: marks of each semester, and the year (Thông tư 22/2021, Điều 9, 12, 15). */
final class SecondarySheets {

    private static final String LEARNING = "Học tập";
    private static final String CONDUCT = "Rèn luyện";
    private static final String ABSENCES = "Nghỉ";

    private SecondarySheets() {}

    static BookSheet of(BookContent content, Semester semester) {
        List<Column> columns = identity();
        List<SubjectColumns> subjects = content.subjects().stream()
                .map(subject -> new SubjectColumns(subject, name(content, subject)))
                .toList();
        subjects.forEach(subject -> {
            columns.addAll(subject.columns());
            columns.add(subject.comment());
        });
        if (content.isWhole()) {
            columns.add(Column.result("conduct", "", CONDUCT));
            columns.add(Column.result("learning", "", LEARNING));
        }
        return new BookSheet(Period.of(semester), columns, BookComposition.lines(content, (pupil, values) -> {
            subjects.forEach(subject -> subject.put(values, pupil, semester));
            if (content.isWhole()) {
                findings(values, content, pupil, semester);
            }
        }));
    }

    static BookSheet year(BookContent content) {
        List<Column> columns = identity();
        for (SubjectMaterial subject : content.subjects()) {
            String group = name(content, subject);
            columns.add(Column.result(subject.subjectCode() + ".semester1", group, "HK I"));
            columns.add(Column.result(subject.subjectCode() + ".semester2", group, "HK II"));
            columns.add(Column.result(subject.subjectCode() + ".year", group, "CN"));
            columns.add(Column.result(subject.subjectCode() + ".afterRetest", group, "KTL"));
        }
        if (content.isWhole()) {
            columns.addAll(List.of(
                    Column.result("learning.semester1", LEARNING, "HK I"),
                    Column.result("learning.semester2", LEARNING, "HK II"),
                    Column.result("learning.year", LEARNING, "CN"),
                    Column.result("learning.afterRetest", LEARNING, "KTL"),
                    Column.result("conduct.semester1", CONDUCT, "HK I"),
                    Column.result("conduct.semester2", CONDUCT, "HK II"),
                    Column.result("conduct.year", CONDUCT, "CN"),
                    Column.result("conduct.afterTraining", CONDUCT, "RLH"),
                    Column.result("absencesExcused", ABSENCES, "CP"),
                    Column.result("absencesUnexcused", ABSENCES, "KP"),
                    Column.result("decision", "", "Kết quả"),
                    Column.result("awards", "", "Danh hiệu")));
        }
        return new BookSheet(Period.YEAR, columns, BookComposition.lines(content, (pupil, values) -> {
            content.subjects().forEach(subject -> subject(values, content, subject, pupil));
            absences(values, content, pupil);
            content.result(pupil).ifPresent(result -> year(values, result));
        }));
    }

    private static List<Column> identity() {
        return new ArrayList<>(List.of(
                Column.identity(Column.NUMBER, "STT"),
                Column.identity(Column.PUPIL_ID, "Mã HS"),
                Column.identity(Column.FULL_NAME, "Họ và tên"),
                Column.identity(Column.DATE_OF_BIRTH, "Ngày sinh")));
    }

    private static String name(BookContent content, SubjectMaterial subject) {
        return SubjectNames.of(
                subject.subjectCode(), content.material().schoolClass().facts().level());
    }

    private static void findings(Map<String, String> values, BookContent content, String pupil, Semester semester) {
        BookRow row = content.homeroom().of(pupil);
        put(values, "conduct", semester == Semester.FIRST ? row.conduct1() : row.conduct2());
        content.result(pupil)
                .flatMap(result -> Optional.ofNullable(result.secondary()))
                .ifPresent(found ->
                        put(values, "learning", semester == Semester.FIRST ? found.learning1() : found.learning2()));
    }

    /** As the class was closed; before that, of what is complete. */
    private static void subject(
            Map<String, String> values, BookContent content, SubjectMaterial subject, String pupil) {
        Optional<SubjectLine> line = content.result(pupil)
                .flatMap(result -> result.subjects().stream()
                        .filter(one -> one.subjectCode().equals(subject.subjectCode()))
                        .findFirst())
                .or(() -> subject.line(pupil));
        String code = subject.subjectCode();
        line.ifPresent(found -> {
            values.put(code + ".semester1", found.semester1().text());
            values.put(code + ".semester2", found.semester2().text());
            values.put(code + ".year", found.year().text());
            if (found.retest() != null) {
                values.put(code + ".afterRetest", found.retest().mark().text());
            }
        });
    }

    private static void absences(Map<String, String> values, BookContent content, String pupil) {
        if (content.isWhole()) {
            BookRow row = content.homeroom().of(pupil);
            put(values, "absencesExcused", row.absencesExcused());
            put(values, "absencesUnexcused", row.absencesUnexcused());
        }
    }

    private static void year(Map<String, String> values, PupilResult result) {
        PupilResult.Secondary found = result.secondary();
        if (found != null) {
            put(values, "learning.semester1", found.learning1());
            put(values, "learning.semester2", found.learning2());
            put(values, "learning.year", found.learningYear());
            put(values, "learning.afterRetest", found.learningAfterRetest());
            put(values, "conduct.semester1", found.conduct1());
            put(values, "conduct.semester2", found.conduct2());
            put(values, "conduct.year", found.conductYear());
            put(values, "conduct.afterTraining", found.conductAfterTraining());
        }
        put(values, "decision", result.decision());
        if (!result.awards().isEmpty()) {
            values.put(
                    "awards",
                    String.join(" ", result.awards().stream().map(Award::name).toList()));
        }
    }

    private static void put(Map<String, String> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value.toString());
        }
    }
}
