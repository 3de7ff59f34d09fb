package vn.hocba.grading.evaluation.domain;

import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/**
 * Where a circular says what.
 *
 * @param assumed what has to be said of the levels below Tốt, in both languages; empty when nothing
 * @param award empty when the circular's titles are not applied
 */
record Articles(
        String average,
        String comment,
        String level,
        String adjustment,
        String conduct,
        String promotion,
        String training,
        String retest,
        String award,
        Words assumed) {

    private static final Words NOTHING = new Words("", "");
    private static final Words BY_ANALOGY = new Words(
            " (số môn và ngưỡng của mức này hiểu tương tự Thông tư 22/2021, chưa đối chiếu nguyên văn)",
            " (number and threshold by analogy with Thông tư 22/2021, not checked against the text)");

    static Articles of(RuleSet rules, SchoolLevel level) {
        String circular = rules.circular();
        return level.isContinuing() ? continuing(circular) : secondary(circular);
    }

    private static Articles secondary(String circular) {
        return new Articles(
                circular + ", Điều 9 khoản 1 điểm b",
                circular + ", Điều 9 khoản 1 điểm a",
                circular + ", Điều 9 khoản 2",
                circular + ", Điều 9 khoản 3",
                circular + ", Điều 8 khoản 2",
                circular + ", Điều 12 khoản 1",
                circular + ", Điều 13",
                circular + ", Điều 14",
                circular + ", Điều 15 khoản 1",
                NOTHING);
    }

    /** Clauses only where they were read. */
    private static Articles continuing(String circular) {
        return new Articles(
                circular,
                circular,
                circular,
                circular,
                circular,
                circular + ", Điều 11",
                circular + ", Điều 12",
                circular + ", Điều 13",
                "",
                BY_ANALOGY);
    }
}
