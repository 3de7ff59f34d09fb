package vn.hocba.grading.yearresult.application;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.homeroom.domain.YearEnd;
import vn.hocba.grading.yearresult.domain.YearResult;
import vn.hocba.grading.yearresult.domain.YearResults;

/**
 * Makes a corrected result of an approved class final: a new version with its event, unless the final result says the
 * same already. So it may be called as often as one likes.
 */
public final class CorrectYearResult {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_NANOS = 500_000;

    private final HomeroomBooks books;
    private final YearResults results;

    public CorrectYearResult(HomeroomBooks books, YearResults results) {
        this.books = books;
        this.results = results;
    }

    /**
     * Makes the version that is owed.
     *
     * @return the version that is final now; 0 when the class is not approved, never had the pupil in its results, or another
     *     class's result is the final one
     * @throws IllegalStateException when others were faster again and again: to be repeated
     */
    public long handle(String classId, String schoolYear, String pupilId, String reason) {
        String id = YearResult.id(pupilId, schoolYear);
        if (results.classOf(id).filter(owner -> !owner.equals(classId)).isPresent()) {
            return 0;
        }
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            // the stored version is read before the book: whoever has read an older book cannot store it any more
            long stored = results.version(id);
            Optional<YearResult> now = books.find(classId).flatMap(book -> finalResult(book, pupilId));
            if (now.isEmpty()) {
                return 0;
            }
            YearResult next = stored == 0 ? now.get() : now.get().after(stored, reason);
            if (stored == 0 ? results.add(next) : results.correct(next)) {
                return results.version(id);
            }
            LockSupport.parkNanos(PAUSE_NANOS * attempt);
        }
        throw new IllegalStateException("a year result that is never at rest");
    }

    private static Optional<YearResult> finalResult(HomeroomBook book, String pupilId) {
        YearEnd end = book.yearEnd();
        if (book.state() != ClassState.APPROVED || end == null) {
            return Optional.empty();
        }
        return end.of(pupilId).map(result -> YearResult.first(book.classId(), end, result));
    }
}
