package vn.hocba.grading.homeroom.application;

import java.util.List;
import java.util.OptionalLong;
import vn.hocba.grading.homeroom.domain.BookEntry;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.kit.security.Caller;

/** The homeroom teacher enters conduct, attendance, traits and comments of the own class. */
public final class KeepBook {

    private final ChangeBook change;

    public KeepBook(ChangeBook change) {
        this.change = change;
    }

    public ClassAnswer handle(String classId, List<BookEntry> entries, OptionalLong expected, Caller caller) {
        return change.change(
                classId,
                new Duty.KeepHomeroom(),
                expected,
                caller,
                (book, granted, _) -> book.keep(entries, granted.schoolClass()));
    }
}
