package vn.hocba.grading.homeroom.adapter.in.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.PupilResult.Primary;
import vn.hocba.grading.homeroom.domain.PupilResult.Secondary;
import vn.hocba.grading.homeroom.domain.Retest;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.regulation.domain.Award;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.regulation.domain.TraitLevel;

/** Results on the wire; what does not apply is left out. */
final class ResultResponses {

    private ResultResponses() {}

    /** Everybody's results; none as long as the class is open. */
    record ResultsResponse(String classId, String state, List<ResultResponse> results, long version) {

        static ResultsResponse of(HomeroomBook book) {
            YearEnd end = book.yearEnd();
            return new ResultsResponse(
                    book.classId(),
                    book.state().name(),
                    end == null
                            ? List.of()
                            : end.results().stream()
                                    .map(one -> ResultResponse.of(one, end.ruleSet()))
                                    .toList(),
                    book.version());
        }
    }

    /**
     * One pupil's year.
     *
     * @param retestSubjects those that are still to be assessed again
     * @param trainingDue whether summer training still has to be held
     */
    record ResultResponse(
            String pupilId,
            String ruleSet,
            List<SubjectResponse> subjects,
            @Nullable LearningResponse learning,
            @Nullable ConductResponse conduct,
            @Nullable PrimaryResponse primary,
            AbsencesResponse absences,
            String decision,
            List<String> awards,
            @Nullable String completion,
            List<String> retestSubjects,
            boolean trainingDue) {

        static ResultResponse of(PupilResult result, String ruleSet) {
            Secondary secondary = result.secondary();
            Primary primary = result.primary();
            return new ResultResponse(
                    result.pupilId(),
                    ruleSet,
                    result.subjects().stream().map(SubjectResponse::of).toList(),
                    secondary == null ? null : LearningResponse.of(secondary),
                    secondary == null ? null : ConductResponse.of(secondary),
                    primary == null ? null : PrimaryResponse.of(primary),
                    new AbsencesResponse(
                            result.absences().excused(), result.absences().unexcused()),
                    result.decision().name(),
                    result.awards().stream().map(Award::name).toList(),
                    name(result.completion()),
                    result.openRetests(),
                    result.trainingOpen());
        }
    }

    record AbsencesResponse(int excused, int unexcused) {}

    record SubjectResponse(
            String subjectCode,
            String kind,
            String semester1,
            String semester2,
            String year,
            @Nullable String afterRetest,
            @Nullable String test,
            String comment) {

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
                    test == null ? null : test.text(),
                    line.comment());
        }
    }

    record ConductResponse(
            String semester1,
            String semester2,
            String year,
            @Nullable String afterTraining) {

        static ConductResponse of(Secondary secondary) {
            return new ConductResponse(
                    secondary.conduct1().name(),
                    secondary.conduct2().name(),
                    secondary.conductYear().name(),
                    name(secondary.conductAfterTraining()));
        }
    }

    /** @param adjustedBySubject the one subject for which the level was raised (Thông tư 22/2021, Điều 9.3) */
    record LearningResponse(
            String semester1,
            String semester2,
            String year,
            @Nullable String afterRetest,
            @Nullable String adjustedBySubject) {

        static LearningResponse of(Secondary secondary) {
            return new LearningResponse(
                    secondary.learning1().name(),
                    secondary.learning2().name(),
                    secondary.learningYear().name(),
                    name(secondary.learningAfterRetest()),
                    secondary.adjustedBySubject());
        }
    }

    record PrimaryResponse(Map<String, String> qualities, Map<String, String> competences, String result) {

        static PrimaryResponse of(Primary primary) {
            return new PrimaryResponse(
                    names(primary.qualities()),
                    names(primary.competences()),
                    primary.result().name());
        }
    }

    static Map<String, String> names(Map<String, TraitLevel> traits) {
        var names = new LinkedHashMap<String, String>();
        traits.forEach((name, level) -> names.put(name, level.name()));
        return names;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
