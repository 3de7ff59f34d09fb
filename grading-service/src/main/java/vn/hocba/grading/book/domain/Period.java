package vn.hocba.grading.book.domain;

import java.util.Optional;
import vn.hocba.grading.regulation.domain.Semester;

/** What a sheet is about; the title is the sheet's name in a workbook. */
public enum Period {
    SEMESTER_1("Học kì I"),
    SEMESTER_2("Học kì II"),
    YEAR("Cả năm");

    private final String title;

    Period(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Period of(Semester semester) {
        return switch (semester) {
            case FIRST -> SEMESTER_1;
            case SECOND -> SEMESTER_2;
        };
    }

    /** Empty for the year. */
    public Optional<Semester> semester() {
        return switch (this) {
            case SEMESTER_1 -> Optional.of(Semester.FIRST);
            case SEMESTER_2 -> Optional.of(Semester.SECOND);
            case YEAR -> Optional.empty();
        };
    }
}
