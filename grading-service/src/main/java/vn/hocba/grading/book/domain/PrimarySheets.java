package vn.hocba.grading.book.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.curriculum.domain.Traits;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.domain.ClassFacts;

/**
 * The summary table of primary schools, in the order of columns of the sector database's workbook (known for grades 1 and
 * 2; the other grades' subjects stand beside the ones that they follow): subjects, competences, qualities, and at the
 * year's end the completion, the promotion and the result (Thông tư 27/2020, Điều 9).
 */
final class PrimarySheets {

    private static final List<String> ORDER =
            List.of("TOAN", "TV", "DD", "TNXH", "LSDL", "KH", "NN1", "TDT", "THCN", "AN", "MT", "HDTN", "GDTC");
    private static final String QUALITIES = "Phẩm chất chủ yếu";
    private static final String COMPETENCES = "Năng lực cốt lõi";

    private PrimarySheets() {}

    static BookSheet of(BookContent content, Semester semester) {
        ClassFacts facts = content.material().schoolClass().facts();
        List<Column> columns = new ArrayList<>(List.of(
                Column.identity(Column.NUMBER, "STT"),
                Column.identity(Column.CLASS_ID, "Mã lớp"),
                Column.identity(Column.PUPIL_ID, "Mã HS"),
                Column.identity(Column.FULL_NAME, "Họ tên"),
                Column.identity(Column.DATE_OF_BIRTH, "Ngày sinh")));
        List<SubjectColumns> subjects = content.subjects().stream()
                .sorted(Comparator.comparingInt(PrimarySheets::position))
                .map(subject -> new SubjectColumns(subject, SubjectNames.of(subject.subjectCode(), facts.level())))
                .toList();
        subjects.forEach(subject -> columns.addAll(subject.columns()));
        boolean yearEnd = semester == Semester.SECOND && content.isWhole();
        if (yearEnd) {
            Traits.competences(facts.grade())
                    .forEach(trait ->
                            columns.add(Column.result("competence." + trait, COMPETENCES, Labels.trait(trait))));
            Traits.QUALITIES.forEach(
                    trait -> columns.add(Column.result("quality." + trait, QUALITIES, Labels.trait(trait))));
            columns.add(Column.result("completion", "", "Hoàn thành chương trình"));
            columns.add(Column.result("promoted", "", "Lên lớp"));
            columns.add(Column.result("primaryResult", "", "Xếp loại"));
        }
        subjects.forEach(subject -> columns.add(subject.comment())); // behind the sector's columns, which have none
        return new BookSheet(Period.of(semester), columns, BookComposition.lines(content, (pupil, values) -> {
            subjects.forEach(subject -> subject.put(values, pupil, semester));
            if (yearEnd) {
                traits(values, content.homeroom().of(pupil));
                content.result(pupil).ifPresent(result -> result(values, result));
            }
        }));
    }

    private static int position(SubjectMaterial subject) {
        int position = ORDER.indexOf(subject.subjectCode());
        return position < 0 ? ORDER.size() : position;
    }

    private static void traits(Map<String, String> values, BookRow row) {
        row.competences().forEach((trait, level) -> values.put("competence." + trait, level.name()));
        row.qualities().forEach((trait, level) -> values.put("quality." + trait, level.name()));
    }

    private static void result(Map<String, String> values, PupilResult result) {
        values.put("completion", result.completion() == null ? "NO" : "YES");
        values.put("promoted", result.decision() == Decision.NOT_PROMOTED ? "NO" : "YES");
        Optional.ofNullable(result.primary())
                .ifPresent(found -> values.put("primaryResult", found.result().name()));
    }
}
