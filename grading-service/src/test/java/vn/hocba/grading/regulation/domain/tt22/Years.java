package vn.hocba.grading.regulation.domain.tt22;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.SubjectResult;

/** Years of pupils in the notation of the worked cases: {@code 8.0x6 6.5 6.5}. */
public final class Years {

    private static final int COMMENT_SUBJECTS = 4;

    private Years() {}

    public static List<Score> scores(String notation) {
        var scores = new ArrayList<Score>();
        for (String part : notation.split(" ")) {
            String[] times = part.split("x");
            for (int i = 0; i < (times.length == 1 ? 1 : Integer.parseInt(times[1])); i++) {
                scores.add(Score.of(times[0]));
            }
        }
        return scores;
    }

    /** Scored subjects S0, S1, … and four comment subjects C0 … C3, of which the first ones are Chưa đạt. */
    public static List<SubjectResult> results(String scored, int failedComments) {
        var results = new ArrayList<SubjectResult>();
        List<Score> scores = scores(scored);
        for (int i = 0; i < scores.size(); i++) {
            results.add(new SubjectResult("S" + i, scores.get(i)));
        }
        for (int i = 0; i < COMMENT_SUBJECTS; i++) {
            results.add(new SubjectResult("C" + i, i < failedComments ? PassMark.FAIL : PassMark.PASS));
        }
        return results;
    }

    /** A grade 10 year in which both semesters had these results. */
    public static SecondaryYear year(String scored, int failedComments, Attainment conduct1, Attainment conduct2) {
        return year(10, results(scored, failedComments), conduct1, conduct2, 0, Map.of(), null);
    }

    public static SecondaryYear year(
            int grade,
            List<SubjectResult> results,
            Attainment conduct1,
            Attainment conduct2,
            int absences,
            Map<String, Mark> retests,
            Attainment afterTraining) {
        return new SecondaryYear(
                grade > 9 ? SchoolLevel.UPPER_SECONDARY : SchoolLevel.LOWER_SECONDARY,
                grade,
                results.stream()
                        .map(one ->
                                new SecondarySubject(one.subject(), one.mark(), one.mark(), retests.get(one.subject())))
                        .toList(),
                conduct1,
                conduct2,
                afterTraining,
                absences);
    }
}
