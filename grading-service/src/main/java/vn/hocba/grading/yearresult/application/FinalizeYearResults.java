package vn.hocba.grading.yearresult.application;

import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.grading.yearresult.domain.YearResults;

/**
 * Once a class is approved, every pupil gets a year result of the own. Whoever dies in between is followed by a
 * repetition that makes the rest: each result has a deterministic id, and one that is there is left alone.
 */
public final class FinalizeYearResults {

    private final HomeroomBooks books;
    private final YearResults results;

    public FinalizeYearResults(HomeroomBooks books, YearResults results) {
        this.books = books;
        this.results = results;
    }

    /**
     * Makes what is missing.
     *
     * @return how many were made
     * @throws IllegalStateException when the class is not approved: the event came before its own write
     */
    public int handle(String classId) {
        HomeroomBook book = books.find(classId)
                .filter(one -> one.state() == ClassState.APPROVED)
                .orElseThrow(() -> new IllegalStateException("a class that is not approved"));
        YearEnd end = book.yearEnd();
        if (end == null) {
            throw new IllegalStateException("an approved class without results");
        }
        int made = 0;
        for (PupilResult result : end.results()) {
            if (results.add(YearResult.first(classId, end, result))) {
                made++;
            }
        }
        return made;
    }
}
