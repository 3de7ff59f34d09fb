package vn.hocba.grading.homeroom.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.BookChange.Made;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.homeroom.domain.Rejudgement;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.roster.domain.SchoolClass;

/** Judges a pupil's year anew after a correction of the gradebook, once however often it is called. */
public final class CorrectClass {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_NANOS = 500_000;

    private final HomeroomBooks books;
    private final GatherClass gather;
    private final RuleSets rules;

    public CorrectClass(HomeroomBooks books, GatherClass gather, RuleSets rules) {
        this.books = books;
        this.gather = gather;
        this.rules = rules;
    }

    /**
     * Judges.
     *
     * @param day of the approval: whoever teaches the subject then stands for the corrected line
     * @throws IllegalStateException when others were faster again and again: to be repeated
     */
    public void handle(
            SchoolClass schoolClass, String subjectCode, String pupilId, LocalDate day, String correction, Author by) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            // the book is read first: what changes it meanwhile stops the write by its version
            HomeroomBook book = books.find(schoolClass.classId()).orElseGet(() -> HomeroomBook.empty(schoolClass));
            if (books.corrections(schoolClass.classId()).contains(correction)) {
                return;
            }
            Optional<SubjectLine> line = gather.of(schoolClass, day).subjects().stream()
                    .filter(one -> one.subjectCode().equals(subjectCode))
                    .findFirst()
                    .flatMap(one -> one.line(pupilId));
            BookChange change = Rejudgement.of(book, pupilId, line, judgedBy(book), correction);
            if (!(change instanceof Made made)) {
                throw new IllegalStateException("a rule set that is not known any more");
            }
            if (books.save(made, by)) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS * attempt);
        }
        throw new IllegalStateException("a homeroom book that is never at rest");
    }

    private Optional<RuleSet> judgedBy(HomeroomBook book) {
        return Optional.ofNullable(book.yearEnd()).flatMap(end -> rules.withId(end.ruleSet()));
    }
}
