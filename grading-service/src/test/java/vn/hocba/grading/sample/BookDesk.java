package vn.hocba.grading.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hocba.grading.book.application.ImportBook;
import vn.hocba.grading.book.application.ReadBook;
import vn.hocba.grading.book.domain.BookReader;
import vn.hocba.grading.book.domain.ClassBook;
import vn.hocba.grading.book.domain.Pupil;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.kit.security.Caller;

/** Everything that has to do with the book of a {@link School}'s class. All people are invented. */
public final class BookDesk {

    private static final List<String> FAMILIES =
            List.of("Nguyễn Thị Thùy", "Trần Ngọc", "Lê Hoàng", "Phạm Gia", "Huỳnh Đức", "Võ Thị Mỹ", "Đặng Quốc");
    private static final List<String> GIVEN =
            List.of("Ân", "Bình", "Châu", "Đạt", "Giang", "Hằng", "Khánh", "Linh", "Nghĩa", "Phượng", "Quỳnh", "Yến");

    public final School school;
    public final InMemoryPupils pupils = new InMemoryPupils();
    public final ReadBook read;

    public BookDesk(School school) {
        this.school = school;
        this.read =
                new ReadBook(school.rights, new ReadBook.Sources(school.books, school.gather, pupils), school.clock);
        name("an", "Nguyễn Thị Thùy Ân", "2010-03-12");
        name("binh", "Trần Văn Bình", "2010-11-02");
        name("chau", "Lê Ngọc Bảo Châu", "2010-01-30");
    }

    public void name(String pupil, String fullName, String dateOfBirth) {
        pupils.keep(new Pupil(pupil, fullName, LocalDate.parse(dateOfBirth)), 1);
    }

    /** Who imports workbooks read by this. */
    public ImportBook importer(BookReader reader) {
        return new ImportBook(
                school.rights, reader, new ImportBook.Sources(school.gather, school.books, pupils), school.enterMarks);
    }

    public ClassBook book(Caller caller) {
        if (read.handle(School.CLASS, Optional.empty(), caller) instanceof ReadBook.Found.Book(var book)) {
            return book;
        }
        throw new AssertionError("not allowed");
    }

    /** A class of this size, with marks of all kinds, closed and approved. */
    public BookDesk filled(SchoolLevel level, int grade, int size) {
        boolean primary = level == SchoolLevel.PRIMARY;
        List<String> subjects = primary ? School.PRIMARY : School.UPPER;
        school.open(level, grade, subjects);
        var all = new java.util.ArrayList<>(School.PUPILS);
        IntStream.range(0, size - School.PUPILS.size()).forEach(i -> {
            String id = "01999a3c-0000-7000-8000-0000000010" + (10 + i);
            school.enrol(id, 1, EnrolmentStatus.STUDYING);
            name(
                    id,
                    FAMILIES.get(i % FAMILIES.size()) + " " + GIVEN.get(i % GIVEN.size()),
                    "2010-0" + (1 + i % 9) + "-1" + i % 10);
            all.add(id);
        });
        for (String subject : subjects) {
            for (int i = 0; i < all.size(); i++) {
                String mark = switch (school.sheet(subject).subject().kind()) {
                    case PRIMARY -> i % 5 == 0 ? "H" : "T";
                    case COMMENT -> "PASS";
                    case SCORED ->
                        (5 + (i + subject.length()) % 6 == 10) ? "10" : (5 + (i + subject.length()) % 6) + ".5";
                };
                mark = mark.equals("10.5") ? "10" : mark;
                school.mark(subject, all.get(i), mark);
            }
        }
        subjects.forEach(subject -> school.closeGradebook.handle(
                School.CLASS, subject, java.util.OptionalLong.empty(), School.teacherOf(subject)));
        for (String pupil : all) {
            school.keep(primary ? school.traits(pupil, "T", false) : School.conduct(pupil, "GOOD", "GOOD"));
        }
        school.close();
        school.approve(all.toArray(String[]::new));
        return this;
    }
}
