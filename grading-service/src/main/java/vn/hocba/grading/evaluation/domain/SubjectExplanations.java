package vn.hocba.grading.evaluation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.grading.evaluation.domain.CheckedYear.CheckedSubject;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.SemesterMarks;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.regulation.domain.tt22.averages.SemesterAverage;
import vn.hocba.grading.regulation.domain.tt22.averages.YearAverage;

/** How a secondary subject's results came out (Thông tư 22/2021, Điều 9.1 and 14). */
final class SubjectExplanations {

    private static final String SEMESTER_RULE = "(ΣĐĐGtx + 2 × ĐĐGgk + 3 × ĐĐGck) / (n + 5)";
    private static final String YEAR_RULE = "(ĐTBmhkI + 2 × ĐTBmhkII) / 3";

    private final Articles articles;

    SubjectExplanations(Articles articles) {
        this.articles = articles;
    }

    List<Explanation> of(CheckedSubject subject, SubjectLine line) {
        var all = new ArrayList<Explanation>();
        for (Semester semester : Semester.values()) {
            SemesterMarks marks = subject.marks().in(semester);
            String about = subject.code() + ".semester" + semester.number();
            all.add(line.semester1() instanceof Score ? average(about, marks) : passed(about, subject, marks));
        }
        all.add(year(line));
        if (line.retest() != null) {
            all.add(retest(line, line.retest().mark()));
        }
        return all;
    }

    private Explanation average(String about, SemesterMarks marks) {
        List<Score> regular = marks.marks().entrySet().stream()
                .filter(entry -> isRegular(entry.getKey()))
                .map(entry -> (Score) entry.getValue())
                .toList();
        Score midterm = (Score) marks.at(Cell.MIDTERM).orElseThrow();
        Score last = (Score) marks.at(Cell.FINAL).orElseThrow();
        SemesterAverage average = SemesterAverage.of(regular, midterm, last);
        String weights = Integer.toString(average.weights());
        String working = "(" + regular.stream().map(Score::text).collect(Collectors.joining(" + ")) + " + 2 × "
                + midterm.text() + " + 3 × " + last.text() + ") / " + weights + " = "
                + average.weightedSum().toPlainString() + " / " + weights + " = "
                + average.value().text();
        return new Explanation(
                about,
                articles.average(),
                SEMESTER_RULE,
                inputs(marks),
                average.value().text(),
                List.of(),
                "ĐTBmhk = " + working,
                "Semester average = " + working);
    }

    private Explanation passed(String about, CheckedSubject subject, SemesterMarks marks) {
        Mark result = subject.sheet().result(marks).orElseThrow();
        List<String> failed = marks.marks().entrySet().stream()
                .filter(entry -> entry.getValue() == PassMark.FAIL)
                .map(entry -> entry.getKey().path())
                .toList();
        String names = String.join(", ", failed);
        return new Explanation(
                about,
                articles.comment(),
                "Đạt = tất cả các lần kiểm tra, đánh giá được đánh giá mức Đạt",
                inputs(marks),
                result.text(),
                failed,
                failed.isEmpty() ? "Tất cả các lần đánh giá đều Đạt" : "Chưa đạt ở: " + names,
                failed.isEmpty() ? "Every assessment is passed" : "Failed in: " + names);
    }

    private Explanation year(SubjectLine line) {
        Mark result = line.year();
        var inputs = new LinkedHashMap<String, String>();
        inputs.put("semester1", line.semester1().text());
        inputs.put("semester2", line.semester2().text());
        String about = line.subjectCode() + ".year";
        if (line.semester1() instanceof Score first && line.semester2() instanceof Score second) {
            YearAverage average = YearAverage.of(first, second);
            String working = "(" + first.text() + " + 2 × " + second.text() + ") / 3 = "
                    + average.weightedSum().toPlainString() + " / 3 = "
                    + average.value().text();
            return new Explanation(
                    about,
                    articles.average(),
                    YEAR_RULE,
                    inputs,
                    result.text(),
                    List.of(),
                    "ĐTBmcn = " + working,
                    "Year average = " + working);
        }
        Words words = Words.of(result);
        return new Explanation(
                about,
                articles.comment(),
                "Cả năm = học kì II",
                inputs,
                result.text(),
                List.of(),
                "Kết quả cả năm là kết quả học kì II: " + words.vi(),
                "The year's result is that of semester 2: " + words.en());
    }

    private Explanation retest(SubjectLine line, Mark mark) {
        return new Explanation(
                line.subjectCode() + ".afterRetest",
                articles.retest(),
                "Kết quả kiểm tra lại thay kết quả cả năm",
                Map.of("year", line.year().text(), "retest", mark.text()),
                mark.text(),
                List.of(),
                "Kết quả kiểm tra lại " + Words.of(mark).vi() + " thay cho "
                        + Words.of(line.year()).vi(),
                "The retest's " + Words.of(mark).en() + " replaces "
                        + Words.of(line.year()).en());
    }

    private static Map<String, String> inputs(SemesterMarks marks) {
        var inputs = new LinkedHashMap<String, String>();
        marks.marks().forEach((cell, mark) -> inputs.put(cell.path(), mark.text()));
        return inputs;
    }

    private static boolean isRegular(Cell cell) {
        return switch (cell.part()) {
            case REGULAR, TOPIC_CLUSTER -> true;
            case MIDTERM, FINAL, LEVEL, TEST -> false;
        };
    }
}
