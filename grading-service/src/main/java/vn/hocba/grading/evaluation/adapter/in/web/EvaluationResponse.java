package vn.hocba.grading.evaluation.adapter.in.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.evaluation.domain.Evaluation.Judged;
import vn.hocba.grading.evaluation.domain.Explanation;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.PupilResult.Primary;
import vn.hocba.grading.homeroom.domain.PupilResult.Secondary;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.TestMark;

/** Judged years, in the order of the request; what does not apply is left out. */
record EvaluationResponse(List<PupilResponse> results) {

    static EvaluationResponse of(List<Judged> judged) {
        return new EvaluationResponse(judged.stream().map(PupilResponse::of).toList());
    }

    /**
     * One pupil's year.
     *
     * @param retestSubjects those that are still to be assessed again
     * @param trainingDue whether summer training still has to be held
     */
    record PupilResponse(
            String pupilId,
            String ruleSet,
            List<SubjectResponse> subjects,
            @Nullable Map<String, String> learning,
            @Nullable Map<String, String> conduct,
            @Nullable Map<String, String> primary,
            String decision,
            List<String> awards,
            @Nullable String completion,
            List<String> retestSubjects,
            boolean trainingDue,
            List<ExplanationResponse> explanations) {

        static PupilResponse of(Judged judged) {
            PupilResult result = judged.result();
            Secondary secondary = result.secondary();
            Primary primary = result.primary();
            return new PupilResponse(
                    result.pupilId(),
                    judged.ruleSet(),
                    result.subjects().stream().map(SubjectResponse::of).toList(),
                    secondary == null ? null : learning(secondary),
                    secondary == null ? null : conduct(secondary),
                    primary == null ? null : Map.of("result", primary.result().name()),
                    result.decision().name(),
                    result.awards().stream().map(Award::name).toList(),
                    name(result.completion()),
                    result.openRetests(),
                    result.trainingOpen(),
                    judged.explanations().stream().map(ExplanationResponse::of).toList());
        }

        private static Map<String, String> learning(Secondary secondary) {
            var learning = new LinkedHashMap<String, String>();
            learning.put("semester1", secondary.learning1().name());
            learning.put("semester2", secondary.learning2().name());
            learning.put("year", secondary.learningYear().name());
            put(learning, "afterRetest", name(secondary.learningAfterRetest()));
            put(learning, "adjustedBySubject", secondary.adjustedBySubject());
            return learning;
        }

        private static Map<String, String> conduct(Secondary secondary) {
            var conduct = new LinkedHashMap<String, String>();
            conduct.put("semester1", secondary.conduct1().name());
            conduct.put("semester2", secondary.conduct2().name());
            conduct.put("year", secondary.conductYear().name());
            put(conduct, "afterTraining", name(secondary.conductAfterTraining()));
            return conduct;
        }

        private static void put(Map<String, String> values, String field, @Nullable String value) {
            if (value != null) {
                values.put(field, value);
            }
        }

        private static @Nullable String name(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }
    }

    record SubjectResponse(
            String subjectCode,
            String kind,
            String semester1,
            String semester2,
            String year,
            @Nullable String afterRetest,
            @Nullable String test) {

        static SubjectResponse of(SubjectLine line) {
            Retest retest = line.retest();
            TestMark test = line.lastTest();
            return new SubjectResponse(
                    line.subjectCode(),
                    line.kind().name(),
                    line.semester1().text(),
                    line.semester2().text(),
                    line.year().text(),
                    retest == null ? null : retest.mark().text(),
                    test == null ? null : test.text());
        }
    }

    /**
     * Why something came out as it did.
     *
     * @param about such as {@code VAN.semester1}, {@code learning.year}, {@code decision}
     * @param decidedBy what decided a level that was missed or adjusted
     * @param text in Vietnamese and English
     */
    record ExplanationResponse(
            String about,
            String article,
            String rule,
            Map<String, String> inputs,
            String result,
            List<String> decidedBy,
            TextResponse text) {

        static ExplanationResponse of(Explanation explanation) {
            return new ExplanationResponse(
                    explanation.about(),
                    explanation.article(),
                    explanation.rule(),
                    explanation.inputs(),
                    explanation.result(),
                    explanation.decidedBy(),
                    new TextResponse(explanation.vi(), explanation.en()));
        }
    }

    record TextResponse(String vi, String en) {}
}
