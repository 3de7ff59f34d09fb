package vn.hocba.grading.regulation.domain.tt27;

import java.util.List;
import java.util.Objects;
import vn.hocba.grading.regulation.domain.Completion;
import vn.hocba.grading.regulation.domain.Decision;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.tt27.awards.PrimaryAward;
import vn.hocba.grading.regulation.domain.tt27.completion.ClassCompletion;
import vn.hocba.grading.regulation.domain.tt27.result.PrimaryResult;

/** Thông tư 27/2020 applied to a pupil's year. */
public final class PrimaryRules {

    private PrimaryRules() {}

    public static PrimaryOutcome evaluate(PrimaryYear pupil) {
        List<PrimarySubject> subjects = pupil.subjects();
        PrimaryResult yearEnd = PrimaryResult.of(
                subjects.stream().map(PrimarySubject::level).toList(),
                pupil.traits(),
                subjects.stream()
                        .map(PrimarySubject::test)
                        .filter(Objects::nonNull)
                        .toList());
        PrimaryResult now = PrimaryResult.of(
                subjects.stream().map(PrimarySubject::levelNow).toList(),
                pupil.traits(),
                subjects.stream()
                        .map(PrimarySubject::testNow)
                        .filter(Objects::nonNull)
                        .toList());
        Decision decision =
                Decision.of(ClassCompletion.of(now, pupil.principalPromotes()), SchoolLevel.PRIMARY, pupil.grade());
        return new PrimaryOutcome(
                now,
                yearEnd,
                yearEnd == PrimaryResult.CHT
                        ? subjects.stream()
                                .filter(PrimarySubject::isFailed)
                                .map(PrimarySubject::subject)
                                .toList()
                        : List.of(),
                decision,
                PrimaryAward.of(yearEnd, pupil.recognisedByTheClass()).stream().toList(),
                Completion.of(decision, SchoolLevel.PRIMARY).orElse(null));
    }
}
