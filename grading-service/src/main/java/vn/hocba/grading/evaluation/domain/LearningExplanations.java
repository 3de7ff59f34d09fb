package vn.hocba.grading.evaluation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SubjectResult;
import vn.hocba.grading.regulation.domain.tt22.learning.LearningFinding;
import vn.hocba.grading.regulation.domain.tt22.learning.LevelCriteria;
import vn.hocba.grading.regulation.domain.tt22.learning.Shortfall;
import vn.hocba.grading.regulation.domain.tt43.LearnersLevel;

/** Why a level of learning was reached, missed or adjusted (Thông tư 22/2021, Điều 9.2 and 9.3). */
final class LearningExplanations {

    private final Articles articles;
    private final RuleOptions options;
    private final boolean scoredOnly;

    LearningExplanations(Articles articles, RuleOptions options, SchoolLevel level) {
        this.articles = articles;
        this.options = options;
        this.scoredOnly = level.isContinuing();
    }

    List<Explanation> of(String about, List<SubjectResult> all) {
        return explain(about, scoredOnly ? LearnersLevel.scored(all) : all);
    }

    private List<Explanation> explain(String about, List<SubjectResult> results) {
        LearningFinding finding = LearningFinding.of(results, options);
        var all = new ArrayList<Explanation>();
        all.add(level(about, results, finding));
        finding.adjustment().ifPresent(subject -> all.add(adjustment(about, finding, subject)));
        return all;
    }

    /** The level before the adjustment, and what the next better one lacks. */
    private Explanation level(String about, List<SubjectResult> results, LearningFinding finding) {
        Attainment raw = finding.raw();
        Words reached = Words.of(raw);
        var vi = new StringBuilder("Mức ")
                .append(reached.vi())
                .append(": ")
                .append(asks(raw).vi());
        var en = new StringBuilder("Level ")
                .append(reached.en())
                .append(": ")
                .append(asks(raw).en());
        var deciding = new TreeSet<String>();
        if (raw != Attainment.GOOD) {
            Attainment missed = raw.raised();
            Words next = Words.of(missed);
            vi.append(". Chưa đạt mức ").append(next.vi()).append(" vì ");
            en.append(". Level ").append(next.en()).append(" is missed because ");
            List<Words> reasons = new ArrayList<>();
            for (Shortfall shortfall : criteria(missed).shortfalls(results, options)) {
                deciding.addAll(shortfall.subjects());
                reasons.add(words(shortfall));
            }
            vi.append(String.join("; ", reasons.stream().map(Words::vi).toList()));
            en.append(String.join("; ", reasons.stream().map(Words::en).toList()));
        }
        return new Explanation(
                about,
                articles.level(),
                asks(raw).vi(),
                inputs(results),
                raw.name(),
                List.copyOf(deciding),
                vi.toString(),
                en.toString());
    }

    private Explanation adjustment(String about, LearningFinding finding, String subject) {
        Words from = Words.of(finding.raw());
        Words to = Words.of(finding.level());
        return new Explanation(
                about + ".adjustment",
                articles.adjustment(),
                "Nếu chỉ do kết quả của duy nhất một môn học mà mức đánh giá thấp hơn từ hai mức trở lên so với mức Tốt"
                        + " hoặc Khá thì được điều chỉnh lên mức liền kề",
                Map.of("level", finding.raw().name(), "subject", subject),
                finding.level().name(),
                List.of(subject),
                "Chỉ do môn " + subject + " mà mức thấp hơn từ hai mức trở lên: từ " + from.vi() + " lên " + to.vi(),
                "Only " + subject + " pulls the level down by two or more: from " + from.en() + " to " + to.en());
    }

    private Words asks(Attainment level) {
        if (level == Attainment.UNSATISFACTORY) {
            return new Words("các trường hợp còn lại", "everything else");
        }
        if (scoredOnly) {
            return asksLearners(criteria(level));
        }
        LevelCriteria criteria = criteria(level);
        int required = options.subjectsRequired();
        String lowest = criteria.lowest().text();
        String high = criteria.high().text();
        return criteria.failedAllowed() == 0
                ? new Words(
                        "tất cả môn nhận xét Đạt, tất cả môn điểm từ %s, ít nhất %d môn từ %s"
                                .formatted(lowest, required, high),
                        "all comment subjects passed, all scores from %s, at least %d from %s"
                                .formatted(lowest, required, high))
                : new Words(
                        "nhiều nhất %d môn nhận xét Chưa đạt, ít nhất %d môn điểm từ %s, không môn nào dưới %s"
                                .formatted(criteria.failedAllowed(), required, high, lowest),
                        "at most %d comment subject failed, at least %d scores from %s, none below %s"
                                .formatted(criteria.failedAllowed(), required, high, lowest));
    }

    private Words asksLearners(LevelCriteria criteria) {
        Words assumed = criteria.level() == Attainment.GOOD ? new Words("", "") : articles.assumed();
        return new Words(
                "tất cả môn điểm từ %s, ít nhất %d môn từ %s%s"
                        .formatted(
                                criteria.lowest().text(),
                                options.subjectsRequired(),
                                criteria.high().text(),
                                assumed.vi()),
                "all scores from %s, at least %d from %s%s"
                        .formatted(
                                criteria.lowest().text(),
                                options.subjectsRequired(),
                                criteria.high().text(),
                                assumed.en()));
    }

    private static Words words(Shortfall shortfall) {
        String subjects = String.join(", ", shortfall.subjects());
        return switch (shortfall) {
            case Shortfall.CommentSubjectsFailed(int allowed, var failed) ->
                new Words(
                        "%d môn nhận xét Chưa đạt (cho phép %d): %s".formatted(failed.size(), allowed, subjects),
                        "%d comment subjects failed (allowed: %d): %s".formatted(failed.size(), allowed, subjects));
            case Shortfall.BelowTheLowest(var lowest, var _) ->
                new Words("có môn dưới " + lowest.text() + ": " + subjects, "below " + lowest.text() + ": " + subjects);
            case Shortfall.TooFewHigh(var from, int required, int reached, var _) ->
                new Words(
                        "chỉ có %d môn từ %s (cần %d); chưa tới: %s"
                                .formatted(reached, from.text(), required, subjects),
                        "only %d from %s (%d needed); not there: %s"
                                .formatted(reached, from.text(), required, subjects));
        };
    }

    private static LevelCriteria criteria(Attainment level) {
        return LevelCriteria.ALL.stream()
                .filter(criteria -> criteria.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> inputs(List<SubjectResult> results) {
        var inputs = new LinkedHashMap<String, String>();
        results.forEach(result -> inputs.put(result.subject(), result.mark().text()));
        return inputs;
    }
}
