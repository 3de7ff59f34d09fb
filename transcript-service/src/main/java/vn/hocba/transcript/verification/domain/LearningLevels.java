package vn.hocba.transcript.verification.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.transcript.transcript.domain.Facts;

/** The levels of learning of both semesters and the year, also after re-assessment (Thông tư 22/2021, Điều 9 and 14). */
final class LearningLevels {

    private static final String LEARNING = "KET_QUA_CUOI_NAM/HOC_TAP/";

    private enum Term {
        FIRST("HOC_KI_1", "học kì I", "semester 1"),
        SECOND("HOC_KI_2", "học kì II", "semester 2"),
        YEAR("CA_NAM", "cả năm", "the year"),
        AFTER_RETEST("SAU_DANH_GIA_LAI", "sau đánh giá lại", "after re-assessment");

        private final String element;
        private final String vi;
        private final String en;

        Term(String element, String vi, String en) {
            this.element = element;
            this.vi = vi;
            this.en = en;
        }

        private String mark(SubjectLine subject) {
            return switch (this) {
                case FIRST -> subject.semester1();
                case SECOND -> subject.semester2();
                case YEAR -> subject.year();
                case AFTER_RETEST -> subject.yearAfterRetest();
            };
        }
    }

    private LearningLevels() {}

    /** One reason for every term whose level is not what the marks give; a term that lacks a mark is not judged. */
    static List<Reason> check(Facts file, List<SubjectLine> subjects) {
        var reasons = new ArrayList<Reason>();
        for (Term term : Term.values()) {
            Optional<Attainment> said = Attainment.of(file.value(LEARNING + term.element));
            if (said.isPresent()) {
                computed(term, subjects)
                        .filter(level -> level.level() != said.get())
                        .ifPresent(level -> reasons.add(wrongLevel(term, level.level(), said.get())));
            }
        }
        String adjusted = file.value(LEARNING + "DIEU_CHINH_THEO_MON");
        if (!adjusted.isEmpty() && isJudged(subjects) && !explains(adjusted, subjects)) {
            reasons.add(new Reason(
                    "arithmetic.adjustment",
                    "Mức học tập không thể được điều chỉnh theo môn " + adjusted,
                    "The level of learning cannot be adjusted by the subject " + adjusted));
        }
        return reasons;
    }

    private static boolean isJudged(List<SubjectLine> subjects) {
        return computed(Term.YEAR, subjects).isPresent();
    }

    private static boolean explains(String subject, List<SubjectLine> subjects) {
        return computed(Term.YEAR, subjects)
                        .filter(level -> level.adjustedBySubject().equals(subject))
                        .isPresent()
                || computed(Term.AFTER_RETEST, subjects)
                        .filter(level -> level.adjustedBySubject().equals(subject))
                        .isPresent();
    }

    private static Optional<LearningLevel> computed(Term term, List<SubjectLine> subjects) {
        Map<String, String> marks = new LinkedHashMap<>();
        subjects.forEach(one -> marks.put(one.code(), term.mark(one)));
        return !marks.isEmpty() && marks.values().stream().allMatch(SubjectLine::isMark)
                ? Optional.of(LearningLevel.of(marks))
                : Optional.empty();
    }

    private static Reason wrongLevel(Term term, Attainment computed, Attainment said) {
        return new Reason(
                "arithmetic.learning-level",
                "Kết quả học tập %s: theo điểm là %s, trong tệp ghi %s".formatted(term.vi, computed.vi, said.vi),
                "Learning result of %s: the marks give %s, the file says %s".formatted(term.en, computed.en, said.en));
    }
}
