package vn.hocba.grading.evaluation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.PupilResult.Primary;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.PrimaryLevel;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.TraitLevel;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;
import vn.hocba.grading.regulation.domain.tt27.result.ResultCriteria;

/** Why a primary pupil's year came out as it did (Thông tư 27/2020, Điều 9, 11 and 13). */
final class PrimaryExplanations {

    private static final String CIRCULAR = "Thông tư 27/2020/TT-BGDĐT";

    List<Explanation> of(PupilResult result, Primary primary) {
        var all = new ArrayList<Explanation>();
        all.add(result(result, primary));
        all.add(decision(result, primary));
        if (!primary.retestSubjects().isEmpty()) {
            all.add(retests(primary));
        }
        all.add(award(result, primary));
        return all;
    }

    /** The result, and what the next better one lacks. */
    private static Explanation result(PupilResult result, Primary primary) {
        Words reached = Words.of(primary.result());
        List<String> blocking = List.of();
        var vi = new StringBuilder(reached.vi());
        var en = new StringBuilder(reached.en());
        if (primary.result() != PrimaryResult.HTXS) {
            ResultCriteria next = better(primary.result());
            blocking = blocking(next, result, primary);
            Words missed = Words.of(next.result());
            String names = String.join(", ", blocking);
            vi.append(". Không đạt \"").append(missed.vi()).append("\" vì: ").append(names);
            en.append(". \"")
                    .append(missed.en())
                    .append("\" is missed because of: ")
                    .append(names);
        }
        return new Explanation(
                "primary.result",
                CIRCULAR + ", Điều 9 khoản 2",
                "Mức đạt được của các môn học, phẩm chất, năng lực và điểm kiểm tra cuối năm",
                inputs(result, primary),
                primary.result().name(),
                blocking,
                vi.toString(),
                en.toString());
    }

    private static ResultCriteria better(PrimaryResult result) {
        return switch (result) {
            case HTXS, HTT -> ResultCriteria.ALL.get(0);
            case HT -> ResultCriteria.ALL.get(1);
            case CHT -> ResultCriteria.ALL.get(2);
        };
    }

    private static List<String> blocking(ResultCriteria criteria, PupilResult result, Primary primary) {
        var blocking = new ArrayList<String>();
        for (SubjectLine line : result.subjects()) {
            if (!criteria.allows(levelNow(line))) {
                blocking.add(line.subjectCode());
            }
            TestMark test = line.lastTest();
            if (test != null && !criteria.allows(test)) {
                blocking.add(line.subjectCode() + ".test");
            }
        }
        for (Map<String, TraitLevel> traits : List.of(primary.qualities(), primary.competences())) {
            traits.forEach((name, level) -> {
                if (!criteria.allows(level)) {
                    blocking.add(name);
                }
            });
        }
        return blocking;
    }

    private static PrimaryLevel levelNow(SubjectLine line) {
        Retest retest = line.retest();
        return (PrimaryLevel) (retest == null ? line.semester2() : retest.mark());
    }

    private static Map<String, String> inputs(PupilResult result, Primary primary) {
        var inputs = new LinkedHashMap<String, String>();
        for (SubjectLine line : result.subjects()) {
            inputs.put(line.subjectCode(), levelNow(line).text());
            TestMark test = line.lastTest();
            if (test != null) {
                inputs.put(line.subjectCode() + ".test", test.text());
            }
        }
        primary.qualities().forEach((name, level) -> inputs.put(name, level.name()));
        primary.competences().forEach((name, level) -> inputs.put(name, level.name()));
        return inputs;
    }

    private static Explanation decision(PupilResult result, Primary primary) {
        Words decided = Words.of(result.decision());
        Words reached = Words.of(primary.result());
        return new Explanation(
                "decision",
                CIRCULAR + ", Điều 11",
                "Hoàn thành chương trình lớp học khi được đánh giá từ mức Hoàn thành trở lên",
                Map.of("result", primary.result().name()),
                result.decision().name(),
                List.of(),
                decided.vi() + ": " + reached.vi(),
                decided.en() + ": " + reached.en());
    }

    private static Explanation retests(Primary primary) {
        String subjects = String.join(", ", primary.retestSubjects());
        return new Explanation(
                "retests",
                CIRCULAR + ", Điều 11 khoản 2",
                "Học sinh chưa hoàn thành được hướng dẫn, giúp đỡ và đánh giá bổ sung",
                Map.of(),
                subjects,
                primary.retestSubjects(),
                "Đánh giá bổ sung các môn: " + subjects,
                "To be assessed again: " + subjects);
    }

    private static Explanation award(PupilResult result, Primary primary) {
        Award award = result.awards().isEmpty() ? null : result.awards().getFirst();
        Words title = award == null ? new Words("Không có danh hiệu", "No title") : Words.of(award);
        return new Explanation(
                "awards",
                CIRCULAR + ", Điều 13 khoản 1",
                "Học sinh Xuất sắc khi Hoàn thành xuất sắc; Học sinh Tiêu biểu khi Hoàn thành tốt và được lớp công nhận",
                Map.of("result", primary.result().name()),
                award == null ? "" : award.name(),
                List.of(),
                title.vi(),
                title.en());
    }
}
