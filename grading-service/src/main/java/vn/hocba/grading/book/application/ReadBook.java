package vn.hocba.grading.book.application;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.grading.book.domain.BookComposition;
import vn.hocba.grading.book.domain.BookContent;
import vn.hocba.grading.book.domain.ClassBook;
import vn.hocba.grading.book.domain.Period;
import vn.hocba.grading.book.domain.Pupils;
import vn.hocba.grading.homeroom.application.GatherClass;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.SchoolClass;
import vn.hocba.grading.roster.domain.Teacher;
import vn.hocba.kit.security.Caller;

/** Reads a class's book: the whole of it, or for a subject teacher the own subjects. */
public final class ReadBook {

    /** The book, or why not. */
    public sealed interface Found {

        /** What the caller may see of it. */
        record Book(ClassBook book) implements Found {}

        /** The caller has no part in this class. */
        record Denied() implements Found {}

        /** No such class, or another school's. */
        record Hidden() implements Found {}
    }

    /** Where the parts of a book come from. */
    public record Sources(HomeroomBooks books, GatherClass gather, Pupils pupils) {}

    private final Rights rights;
    private final Sources sources;
    private final Clock clock;

    public ReadBook(Rights rights, Sources sources, Clock clock) {
        this.rights = rights;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Reads.
     *
     * @param period one sheet only, all when empty
     */
    public Found handle(String classId, Optional<Period> period, Caller caller) {
        Access whole = rights.of(caller, classId, new Duty.ReadResults());
        if (whole instanceof Access.Granted granted) {
            return new Found.Book(compose(granted, Optional.empty()).only(period));
        }
        return switch (rights.of(caller, classId, new Duty.ReadClass())) {
            case Access.Hidden() -> new Found.Hidden();
            case Access.Denied() -> new Found.Denied();
            case Access.Granted granted ->
                new Found.Book(
                        compose(granted, Optional.of(own(granted, caller))).only(period));
        };
    }

    private static Set<String> own(Access.Granted granted, Caller caller) {
        SchoolClass schoolClass = granted.schoolClass();
        return schoolClass.subjectsNotEnded(granted.today()).stream()
                .filter(code -> schoolClass.teaches(caller.staffId(), code, granted.today()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ClassBook compose(Access.Granted granted, Optional<Set<String>> own) {
        SchoolClass schoolClass = granted.schoolClass();
        HomeroomBook homeroom =
                sources.books().find(schoolClass.classId()).orElseGet(() -> HomeroomBook.empty(schoolClass));
        var pupilIds = schoolClass.enrolled().stream().map(Enrolled::pupilId).toList();
        var content = new BookContent(
                sources.gather().of(schoolClass, granted.today()),
                homeroom,
                sources.pupils().of(pupilIds),
                own);
        String teacher = schoolClass
                .homeroomTeacher(granted.today())
                .map(Teacher::fullName)
                .orElse("");
        return BookComposition.of(content, teacher, clock.instant());
    }
}
