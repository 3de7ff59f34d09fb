package vn.hocba.grading.homeroom.application;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import vn.hocba.grading.gradebook.domain.Author;
import vn.hocba.grading.homeroom.domain.BookChange;
import vn.hocba.grading.homeroom.domain.BookChange.Made;
import vn.hocba.grading.homeroom.domain.BookChange.Refused;
import vn.hocba.grading.homeroom.domain.BookChange.Unchanged;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.kit.security.Caller;

/** Changes a homeroom book if the caller may; whoever was overtaken makes the same change to the fresh state. */
public final class ChangeBook {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_NANOS = 500_000;

    /** The change itself, made again for every fresh state. */
    @FunctionalInterface
    interface Change {

        BookChange to(HomeroomBook book, Access.Granted granted, Author by);
    }

    private final Rights rights;
    private final HomeroomBooks books;
    private final Clock clock;

    public ChangeBook(Rights rights, HomeroomBooks books, Clock clock) {
        this.rights = rights;
        this.books = books;
        this.clock = clock;
    }

    ClassAnswer change(String classId, Duty duty, OptionalLong expected, Caller caller, Change change) {
        return switch (rights.of(caller, classId, duty)) {
            case Access.Hidden() -> new ClassAnswer.Hidden();
            case Access.Denied() -> new ClassAnswer.Denied();
            case Access.Granted granted ->
                change(granted, expected, new Author(caller.staffId(), granted.role(), clock.instant()), change);
        };
    }

    private ClassAnswer change(Access.Granted granted, OptionalLong expected, Author by, Change change) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            HomeroomBook book = books.find(granted.schoolClass().classId())
                    .orElseGet(() -> HomeroomBook.empty(granted.schoolClass()));
            if (expected.isPresent() && expected.getAsLong() != book.version()) {
                return new ClassAnswer.Outdated();
            }
            switch (change.to(book, granted, by)) {
                case Refused(var reason, var faults) -> {
                    return new ClassAnswer.Refused(reason, faults);
                }
                case Unchanged(var same) -> {
                    return new ClassAnswer.Done(same.state(), same.version());
                }
                case Made made -> {
                    if (books.save(made, by)) {
                        return new ClassAnswer.Done(made.book().state(), book.version() + 1);
                    }
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS * attempt);
        }
        return new ClassAnswer.Busy();
    }
}
