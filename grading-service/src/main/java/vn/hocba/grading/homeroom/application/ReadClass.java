package vn.hocba.grading.homeroom.application;

import vn.hocba.grading.homeroom.domain.ClassMaterial;
import vn.hocba.grading.homeroom.domain.HomeroomBook;
import vn.hocba.grading.homeroom.domain.HomeroomBooks;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.SchoolClass;
import vn.hocba.kit.security.Caller;

/** Reads a class: how far its subjects are, its homeroom book, its results. */
public final class ReadClass {

    /** A class's book, or why not. */
    public sealed interface Found {

        /** The book, empty when nothing was entered yet. */
        record Book(HomeroomBook book, SchoolClass schoolClass) implements Found {}

        /** The caller has no such part in this class. */
        record Denied() implements Found {}

        /** No such class, or another school's. */
        record Hidden() implements Found {}
    }

    /** A class with its subjects, or why not. */
    public sealed interface Overview {

        /** What is known of it. */
        record Of(HomeroomBook book, ClassMaterial material) implements Overview {}

        /** The caller has no part in this class. */
        record Denied() implements Overview {}

        /** No such class, or another school's. */
        record Hidden() implements Overview {}
    }

    private final Rights rights;
    private final HomeroomBooks books;
    private final GatherClass gather;

    public ReadClass(Rights rights, HomeroomBooks books, GatherClass gather) {
        this.rights = rights;
        this.books = books;
        this.gather = gather;
    }

    public Overview overview(String classId, Caller caller) {
        return switch (rights.of(caller, classId, new Duty.ReadClass())) {
            case Access.Hidden() -> new Overview.Hidden();
            case Access.Denied() -> new Overview.Denied();
            case Access.Granted(var schoolClass, var _, var today) ->
                new Overview.Of(book(schoolClass), gather.of(schoolClass, today));
        };
    }

    /** For managers, academic staff and the homeroom teacher. */
    public Found book(String classId, Caller caller) {
        return switch (rights.of(caller, classId, new Duty.ReadResults())) {
            case Access.Hidden() -> new Found.Hidden();
            case Access.Denied() -> new Found.Denied();
            case Access.Granted(var schoolClass, var _, var _) -> new Found.Book(book(schoolClass), schoolClass);
        };
    }

    private HomeroomBook book(SchoolClass schoolClass) {
        return books.find(schoolClass.classId()).orElseGet(() -> HomeroomBook.empty(schoolClass));
    }
}
