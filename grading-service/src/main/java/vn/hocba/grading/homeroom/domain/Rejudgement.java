package vn.hocba.grading.homeroom.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.grading.homeroom.domain.BookChange.Made;
import vn.hocba.grading.homeroom.domain.BookChange.Refused;
import vn.hocba.grading.homeroom.domain.BookChange.Step;
import vn.hocba.grading.regulation.domain.RuleSet;

/**
 * A pupil's year is judged anew after a correction, by the rule set that judged it first. The book gets a new version in
 * every state: whoever closes or approves the class meanwhile with the marks of before loses the race and looks again.
 */
public final class Rejudgement {

    private Rejudgement() {}

    /**
     * Judges.
     *
     * @param line the corrected subject's line, empty as long as marks of it are missing
     * @param correction its id, which the book's history keeps
     */
    public static BookChange of(
            HomeroomBook book, String pupilId, Optional<SubjectLine> line, Optional<RuleSet> rules, String correction) {
        var step = new Step(Step.CORRECTED, correction);
        YearEnd end = book.yearEnd();
        if (end == null || line.isEmpty() || end.of(pupilId).isEmpty()) {
            return Made.of(book, step);
        }
        if (rules.isEmpty()) {
            return Refused.because(BookRefusal.NO_RULE_SET);
        }
        var judge = new Judge(rules.get(), end.level(), end.grade());
        List<PupilResult> results = end.results().stream()
                .map(old -> old.pupilId().equals(pupilId) ? judge.judge(year(book, old, line.get())) : old)
                .toList();
        return Made.of(book.in(book.state(), end.with(results)), step);
    }

    private static PupilYear year(HomeroomBook book, PupilResult old, SubjectLine corrected) {
        List<SubjectLine> lines = old.subjects().stream()
                .map(line -> line.subjectCode().equals(corrected.subjectCode()) ? corrected : line)
                .toList();
        return new PupilYear(
                old.pupilId(), lines, book.of(old.pupilId()), book.summerOf(old.pupilId()), old.movedInFrom());
    }
}
