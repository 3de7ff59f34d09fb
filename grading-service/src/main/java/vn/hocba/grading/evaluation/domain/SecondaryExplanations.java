package vn.hocba.grading.evaluation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.PupilResult.Secondary;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/** Why a secondary pupil's year came out as it did: subjects, learning, conduct, decision, remedies, title. */
final class SecondaryExplanations {

    private static final Score NINE = Score.of("9.0");

    private final Articles articles;
    private final RuleOptions options;

    SecondaryExplanations(Articles articles, RuleOptions options) {
        this.articles = articles;
        this.options = options;
    }

    List<Explanation> of(CheckedYear year, PupilResult result, Secondary secondary) {
        var all = new ArrayList<Explanation>();
        var subjects = new SubjectExplanations(articles);
        for (int i = 0; i < year.subjects().size(); i++) {
            all.addAll(subjects.of(year.subjects().get(i), result.subjects().get(i)));
        }
        var learning = new LearningExplanations(articles, options, year.level());
        all.addAll(learning.of("learning.semester1", lines(result, Column.SEMESTER_1)));
        all.addAll(learning.of("learning.semester2", lines(result, Column.SEMESTER_2)));
        all.addAll(learning.of("learning.year", lines(result, Column.YEAR)));
        if (secondary.learningAfterRetest() != null) {
            all.addAll(learning.of("learning.afterRetest", lines(result, Column.AFTER_RETEST)));
        }
        all.add(conduct(secondary));
        all.add(decision(result, secondary));
        if (!secondary.retestSubjects().isEmpty()) {
            all.add(retests(secondary));
        }
        if (result.trainingDue()) {
            all.add(training(secondary));
        }
        if (!articles.award().isEmpty()) {
            all.add(award(result, secondary));
        }
        return all;
    }

    private enum Column {
        SEMESTER_1,
        SEMESTER_2,
        YEAR,
        AFTER_RETEST
    }

    private static List<SubjectResult> lines(PupilResult result, Column column) {
        return result.subjects().stream()
                .map(line -> new SubjectResult(
                        line.subjectCode(),
                        switch (column) {
                            case SEMESTER_1 -> line.semester1();
                            case SEMESTER_2 -> line.semester2();
                            case YEAR -> line.year();
                            case AFTER_RETEST -> {
                                Retest retest = line.retest();
                                yield retest == null ? line.year() : retest.mark();
                            }
                        }))
                .toList();
    }

    private Explanation conduct(Secondary secondary) {
        Words first = Words.of(secondary.conduct1());
        Words second = Words.of(secondary.conduct2());
        Words year = Words.of(secondary.conductYear());
        return new Explanation(
                "conduct.year",
                articles.conduct(),
                "Kết quả cả năm theo học kì I và học kì II, học kì II quyết định nhiều hơn",
                Map.of(
                        "semester1", secondary.conduct1().name(),
                        "semester2", secondary.conduct2().name()),
                secondary.conductYear().name(),
                List.of(),
                "Rèn luyện học kì I %s, học kì II %s: cả năm %s".formatted(first.vi(), second.vi(), year.vi()),
                "Conduct %s in semester 1, %s in semester 2: %s for the year"
                        .formatted(first.en(), second.en(), year.en()));
    }

    private Explanation decision(PupilResult result, Secondary secondary) {
        Attainment conduct =
                secondary.conductAfterTraining() == null ? secondary.conductYear() : secondary.conductAfterTraining();
        Attainment learning =
                secondary.learningAfterRetest() == null ? secondary.learningYear() : secondary.learningAfterRetest();
        int absences = result.absences().total();
        var inputs = new LinkedHashMap<String, String>();
        inputs.put("conduct", conduct.name());
        inputs.put("learning", learning.name());
        inputs.put("absences", Integer.toString(absences));
        Words decided = Words.of(result.decision());
        Words conductWords = Words.of(conduct);
        Words learningWords = Words.of(learning);
        return new Explanation(
                "decision",
                articles.promotion(),
                "Rèn luyện và học tập cả năm từ mức Đạt trở lên, nghỉ học không quá %d buổi"
                        .formatted(options.absencesAllowed()),
                inputs,
                result.decision().name(),
                List.of(),
                "%s: rèn luyện %s, học tập %s, nghỉ %d buổi (cho phép %d)"
                        .formatted(
                                decided.vi(),
                                conductWords.vi(),
                                learningWords.vi(),
                                absences,
                                options.absencesAllowed()),
                "%s: conduct %s, learning %s, absent %d sessions (%d allowed)"
                        .formatted(
                                decided.en(),
                                conductWords.en(),
                                learningWords.en(),
                                absences,
                                options.absencesAllowed()));
    }

    private Explanation retests(Secondary secondary) {
        String subjects = String.join(", ", secondary.retestSubjects());
        return new Explanation(
                "retests",
                articles.retest(),
                "Kiểm tra lại các môn nhận xét Chưa đạt và các môn có ĐTBmcn dưới 5.0",
                Map.of("learning", secondary.learningYear().name()),
                subjects,
                secondary.retestSubjects(),
                "Học tập cả năm Chưa đạt, được kiểm tra lại: " + subjects,
                "The year's learning is Unsatisfactory; to be assessed again: " + subjects);
    }

    private Explanation training(Secondary secondary) {
        Attainment after = secondary.conductAfterTraining();
        String result = after == null ? "DUE" : after.name();
        return new Explanation(
                "training",
                articles.training(),
                "Rèn luyện cả năm Chưa đạt thì phải rèn luyện trong kì nghỉ hè",
                Map.of("conduct", secondary.conductYear().name()),
                result,
                List.of(),
                after == null
                        ? "Phải rèn luyện trong kì nghỉ hè"
                        : "Sau rèn luyện trong kì nghỉ hè: " + Words.of(after).vi(),
                after == null
                        ? "Summer training is due"
                        : "After summer training: " + Words.of(after).en());
    }

    private Explanation award(PupilResult result, Secondary secondary) {
        List<String> nines = result.subjects().stream()
                .filter(line -> line.year() instanceof Score score && score.atLeast(NINE))
                .map(SubjectLine::subjectCode)
                .toList();
        var inputs = new LinkedHashMap<String, String>();
        inputs.put("conduct", secondary.conductYear().name());
        inputs.put("learning", secondary.learningYear().name());
        inputs.put("from9.0", Integer.toString(nines.size()));
        Award award = result.awards().isEmpty() ? null : result.awards().getFirst();
        Words title = award == null ? new Words("Không có danh hiệu", "No title") : Words.of(award);
        return new Explanation(
                "awards",
                articles.award(),
                "Rèn luyện Tốt và học tập Tốt; Xuất sắc khi có ít nhất %d môn ĐTBmcn từ 9.0"
                        .formatted(options.subjectsRequired()),
                inputs,
                award == null ? "" : award.name(),
                List.of(),
                title.vi()
                        + ": rèn luyện %s, học tập %s, %d môn từ 9.0"
                                .formatted(
                                        Words.of(secondary.conductYear()).vi(),
                                        Words.of(secondary.learningYear()).vi(),
                                        nines.size()),
                title.en()
                        + ": conduct %s, learning %s, %d subjects from 9.0"
                                .formatted(
                                        Words.of(secondary.conductYear()).en(),
                                        Words.of(secondary.learningYear()).en(),
                                        nines.size()));
    }
}
