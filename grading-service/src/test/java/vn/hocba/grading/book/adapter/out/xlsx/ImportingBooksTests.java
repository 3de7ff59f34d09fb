package vn.hocba.grading.book.adapter.out.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.grading.book.application.ImportBook;
import vn.hocba.grading.book.application.ImportBook.Imported;
import vn.hocba.grading.book.application.ImportBook.Outcome;
import vn.hocba.grading.book.domain.FileRefusal;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.sample.BookDesk;
import vn.hocba.grading.sample.School;
import vn.hocba.grading.sample.Workbooks;
import vn.hocba.kit.security.Caller;

/** Whole workbooks, written and read by what runs in the service. Cells: E7 is an's first regular mark in Ngữ văn. */
class ImportingBooksTests {

    private static final String FIRST = "Học kì I!";

    private final School school = new School();
    private final BookDesk desk = new BookDesk(school);
    private final ImportBook importer = desk.importer(new XlsxBookReader());

    /** The process ends. */
    private static final class Died extends RuntimeException {}

    @BeforeEach
    void openClass() {
        school.open();
    }

    @ParameterizedTest
    @CsvSource({"UPPER_SECONDARY, 10", "PRIMARY, 4"})
    void whatIsExportedAndImportedIntoAnEmptyClassIsTheSame(SchoolLevel level, int grade) {
        List<String> subjects = level == SchoolLevel.PRIMARY ? School.PRIMARY : School.UPPER;
        desk.filled(level, grade, 12);
        if (level != SchoolLevel.PRIMARY) {
            school.reopen();
        }
        byte[] file = export();
        var before = new java.util.HashMap<String, java.util.Map<String, PupilMarks>>();
        subjects.forEach(subject -> before.put(
                subject,
                school.gradebooks.find(School.CLASS, subject).orElseThrow().rows()));
        school.gradebooks.clear();
        school.books.clear();
        assertThat(importer.handle(School.CLASS, file, false, everyTeacher(subjects)))
                .isInstanceOfSatisfying(
                        Imported.Done.class,
                        done -> assertThat(done.parts())
                                .hasSize(subjects.size() * 2)
                                .allMatch(one -> one.outcome() == Outcome.WRITTEN));
        for (String subject : subjects) {
            assertThat(school.gradebooks
                            .find(School.CLASS, subject)
                            .orElseThrow()
                            .rows())
                    .isEqualTo(before.get(subject));
        }
    }

    @Test
    void aDryRunWritesNothing() {
        byte[] file = Workbooks.number(export(), "E7", "8.5");
        assertThat(importer.handle(School.CLASS, file, true, School.teacherOf("VAN")))
                .isInstanceOfSatisfying(Imported.Done.class, done -> {
                    assertThat(done.parts()).hasSize(1);
                    assertThat(done.parts().getFirst().outcome()).isEqualTo(Outcome.PLANNED);
                    assertThat(done.parts().getFirst().part().values()).isEqualTo(1);
                });
        assertThat(school.gradebooks.find(School.CLASS, "VAN")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "n, 8.5, 8.5",
        "n, 8.199999999999999, 8.2",
        "n, 10, 10.0",
        "n, 1E1, 10.0",
        "s, '8,5', 8.5",
        "s, 8.5, 8.5",
        "s, ' 7 ', 7.0",
        "s, 0, 0.0",
    })
    void aMarkIsReadHoweverItWasTyped(String type, String typed, String stored) {
        byte[] empty = export();
        byte[] file = type.equals("n") ? Workbooks.number(empty, "E7", typed) : Workbooks.text(empty, "E7", typed);
        assertThat(importer.handle(School.CLASS, file, false, School.teacherOf("VAN")))
                .isInstanceOf(Imported.Done.class);
        assertThat(mark("VAN", Cell.regular(0))).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"Đ, PASS", "CĐ, FAIL", "Đạt, PASS", "Chưa đạt, FAIL"})
    void aCommentSubjectsWordIsReadComposedOrNot(String word, String stored) {
        byte[] empty = export();
        String cell = name(empty, "GDTC.midterm");
        byte[] file = Workbooks.text(empty, cell, Normalizer.normalize(word, Normalizer.Form.NFD));
        importer.handle(School.CLASS, file, false, School.teacherOf("GDTC"));
        assertThat(mark("GDTC", Cell.MIDTERM)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "n, 11, MARK_OUT_OF_RANGE",
        "n, -1, MARK_OUT_OF_RANGE",
        "n, 8.25, MARK_TOO_PRECISE",
        "n, 1E999999999, CELL_BROKEN",
        "n, 1E-999999999, CELL_BROKEN",
        "s, tám, MARK_MALFORMED",
        "s, '8,5,1', MARK_MALFORMED",
        "f, A1+1, CELL_FORMULA",
        "b, 1, CELL_BROKEN",
        "e, '#DIV/0!', CELL_BROKEN",
    })
    void aFaultIsNamedByItsCell(String type, String typed, Fault fault) {
        byte[] empty = export();
        byte[] file = switch (type) {
            case "s" -> Workbooks.text(empty, "E7", typed);
            case "f" -> Workbooks.cell(empty, "E7", "", "<f>" + typed + "</f><v>8</v>");
            case "b" -> Workbooks.cell(empty, "E7", "b", "<v>1</v>");
            case "e" -> Workbooks.cell(empty, "E7", "e", "<v>" + typed + "</v>");
            default -> Workbooks.number(empty, "E7", typed);
        };
        file = Workbooks.number(file, "F7", "9");
        assertThat(importer.handle(School.CLASS, file, false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "E7", fault))));
        assertThat(school.gradebooks.find(School.CLASS, "VAN"))
                .as("all or nothing")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "n, 40249, true",
        "s, 12/03/2010, true",
        "s, 12/3/2010, true",
        "s, 2010-03-12, true",
        "n, 40250, false",
        "s, 13/03/2010, false",
        "s, 99/99/2010, false",
        "n, 1E300, false",
    })
    void aBirthdayIsASerialNumberOrAText(String type, String typed, boolean right) {
        byte[] file = Workbooks.number(export(), "E7", "8");
        file = type.equals("n") ? Workbooks.number(file, "D7", typed) : Workbooks.text(file, "D7", typed);
        Imported imported = importer.handle(School.CLASS, file, false, School.teacherOf("VAN"));
        if (right) {
            assertThat(imported).isInstanceOf(Imported.Done.class);
        } else {
            assertThat(imported)
                    .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "D7", Fault.PUPIL_MISMATCHED))));
        }
    }

    @Test
    void aRowThatWasSortedAwayFromItsNameIsSeen() {
        byte[] file = Workbooks.number(export(), "E7", "8");
        byte[] same = Workbooks.text(file, "C7", Normalizer.normalize("Nguyễn  Thị Thùy Ân", Normalizer.Form.NFD));
        assertThat(importer.handle(School.CLASS, same, true, School.teacherOf("VAN")))
                .isInstanceOf(Imported.Done.class);
        byte[] other = Workbooks.text(file, "C7", "Trần Văn Bình");
        assertThat(importer.handle(School.CLASS, other, false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "C7", Fault.PUPIL_MISMATCHED))));
        byte[] twice = Workbooks.text(file, "B8", "an");
        assertThat(importer.handle(School.CLASS, twice, false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "B8", Fault.PUPIL_REPEATED))));
        byte[] nobody = Workbooks.text(file, "B8", "nobody");
        assertThat(importer.handle(School.CLASS, nobody, false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "B8", Fault.PUPIL_NOT_IN_CLASS))));
    }

    @Test
    void aTeacherChangesOnlyTheOwnSubject() {
        byte[] file = Workbooks.number(export(), "E7", "8");
        assertThat(importer.handle(School.CLASS, file, false, School.teacherOf("LI")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "E7", Fault.SUBJECT_NOT_YOURS))));
        assertThat(importer.handle(School.CLASS, file, false, School.manager()))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "E7", Fault.SUBJECT_NOT_YOURS))));
        assertThat(importer.handle(School.CLASS, file, false, School.person(School.CODE + "-VT001", "CLERK")))
                .isEqualTo(new Imported.Denied());
        assertThat(importer.handle(
                        School.CLASS, file, false, School.person(School.OTHER + "-GV-VAN", "SUBJECT_TEACHER")))
                .isEqualTo(new Imported.Hidden());
        importer.handle(School.CLASS, file, false, School.teacherOf("VAN"));
        byte[] both = Workbooks.number(export(), name(file, "LI.midterm"), "9");
        assertThat(importer.handle(School.CLASS, both, false, School.teacherOf("LI")))
                .as("the others' marks are as they were")
                .isInstanceOf(Imported.Done.class);
    }

    @Test
    void aClosedGradebookIsNotChanged() {
        school.closed("6");
        byte[] file = export();
        assertThat(importer.handle(School.CLASS, file, false, School.teacherOf("VAN")))
                .as("nothing differs")
                .isEqualTo(new Imported.Done(List.of()));
        assertThat(importer.handle(School.CLASS, Workbooks.number(file, "E7", "8"), false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "E7", Fault.GRADEBOOK_CLOSED))));
    }

    @Test
    void whoIsInterruptedSendsTheFileAgain() {
        school.markAll("6");
        byte[] file = export();
        school.gradebooks.clear();
        Caller everybody = everyTeacher(School.UPPER);
        var writes = new AtomicInteger();
        school.gradebooks.beforeSave = () -> {
            if (writes.incrementAndGet() == 6) {
                throw new Died();
            }
        };
        assertThatThrownBy(() -> importer.handle(School.CLASS, file, false, everybody))
                .isInstanceOf(Died.class);
        assertThat(school.gradebooks.ofClass(School.CLASS))
                .as("some are there")
                .isNotEmpty()
                .hasSizeLessThan(12);
        assertThat(importer.handle(School.CLASS, file, false, everybody))
                .isInstanceOfSatisfying(
                        Imported.Done.class,
                        done -> assertThat(done.parts()).as("only the rest").hasSize(24 - 5));
        school.gradebooks
                .ofClass(School.CLASS)
                .forEach(book -> assertThat(school.gradebooks.history(School.CLASS, book.subjectCode()))
                        .as("each gradebook was written once for each semester")
                        .hasSize(2));
        assertThat(school.gradebooks.ofClass(School.CLASS)).hasSize(12);
        assertThat(importer.handle(School.CLASS, file, false, everybody)).isEqualTo(new Imported.Done(List.of()));
    }

    @Test
    void aGradebookThatIsClosedMeanwhileIsSaid() {
        school.markAll("6");
        byte[] file = Workbooks.number(export(), "E7", "8");
        school.gradebooks.beforeSave = once(() -> school.closeGradebook.handle(
                School.CLASS, "VAN", java.util.OptionalLong.empty(), School.teacherOf("VAN")));
        assertThat(importer.handle(School.CLASS, file, false, School.teacherOf("VAN")))
                .isInstanceOfSatisfying(
                        Imported.Done.class,
                        done -> assertThat(done.parts().getFirst().outcome()).isEqualTo(Outcome.REFUSED));
        assertThat(mark("VAN", Cell.regular(0))).isEqualTo("6.0");
    }

    @Test
    void roundsAreAskedOnlyForWhatWasClosedOnce() {
        var asked = new java.util.ArrayList<String>();
        var sources = new ImportBook.Sources(
                school.gather,
                (classId, subject) -> {
                    asked.add(subject);
                    return school.books.of(classId, subject);
                },
                desk.pupils);
        var counted = new ImportBook(school.rights, new XlsxBookReader(), sources, school.enterMarks);
        assertThat(counted.handle(School.CLASS, export(), true, School.teacherOf("VAN")))
                .isInstanceOf(Imported.Done.class);
        assertThat(asked).isEmpty();
        school.markAll("6");
        school.closeGradebook.handle(School.CLASS, "VAN", java.util.OptionalLong.empty(), School.teacherOf("VAN"));
        assertThat(counted.handle(School.CLASS, export(), true, School.teacherOf("VAN")))
                .isInstanceOf(Imported.Done.class);
        assertThat(asked).containsExactly("VAN");
    }

    @Test
    void whatIsNoBookOfTheClassIsRefused() {
        byte[] file = export();
        refused("no package".getBytes(StandardCharsets.UTF_8), FileRefusal.NOT_A_WORKBOOK);
        refused(new byte[0], FileRefusal.NOT_A_WORKBOOK);
        refused(java.util.Arrays.copyOf(file, file.length / 2), FileRefusal.NOT_A_WORKBOOK);
        refused(Workbooks.with(new byte[0], "a.txt", new byte[1]), FileRefusal.NOT_A_WORKBOOK);
        refused(
                Workbooks.rewritten(file, "xl/worksheets/sheet1.xml", xml -> xml.substring(0, xml.length() / 2)),
                FileRefusal.NOT_A_WORKBOOK);
        refused(Workbooks.text(file, "C3", "10a2"), FileRefusal.OTHER_CLASS);
        refused(Workbooks.text(file, "C3", " "), FileRefusal.WRONG_LAYOUT);
        refused(Workbooks.text(file, "B6", "id"), FileRefusal.WRONG_LAYOUT);
        refused(
                Workbooks.rewritten(
                        file,
                        "xl/workbook.xml",
                        xml -> xml.replaceFirst("<sheet name=\"[^\"]*\"", "<sheet name=\"Tháng 9\"")),
                FileRefusal.WRONG_LAYOUT);
        for (Normalizer.Form form : Normalizer.Form.values()) {
            refused(
                    Workbooks.rewritten(
                            file,
                            "xl/workbook.xml",
                            xml -> xml.replaceFirst(
                                    "name=\"[^\"]* II\"", "name=\"" + Normalizer.normalize("Học kì I", form) + "\"")),
                    FileRefusal.WRONG_LAYOUT);
        }
    }

    @Test
    void hostileFilesAreRefusedBeforeTheyAreRead() {
        byte[] file = export();
        refused(Workbooks.with(file, "xl/vbaProject.bin", new byte[1]), FileRefusal.ACTIVE_CONTENT);
        refused(Workbooks.with(file, "xl/externalLinks/externalLink1.xml", new byte[1]), FileRefusal.ACTIVE_CONTENT);
        refused(
                Workbooks.rewritten(
                        file,
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>")),
                FileRefusal.ACTIVE_CONTENT);
        refused(
                Workbooks.with(file, "xl/worksheets/sheet9.xml", "<!DOCTYPE x>".getBytes(StandardCharsets.UTF_16)),
                FileRefusal.ACTIVE_CONTENT);
        byte[] bomb = Workbooks.with(file, "xl/media/image1.bin", new byte[60 * 1024 * 1024]);
        assertThat(bomb.length).as("small as sent").isLessThan(200_000);
        refused(bomb, FileRefusal.TOO_LARGE);
        byte[] parts = file;
        for (int i = 0; i < 5; i++) {
            parts = Workbooks.with(parts, "xl/media/" + i, new byte[5 * 1024 * 1024]);
        }
        refused(parts, FileRefusal.TOO_LARGE);
        refused(Workbooks.number(file, "E7", "9".repeat(5_000_000)), FileRefusal.TOO_LARGE);
        refused(
                Workbooks.rewritten(
                        file,
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace(
                                "</sheetData>", "<row r=\"1000000\"><c r=\"A1000000\"><v>1</v></c></row></sheetData>")),
                FileRefusal.TOO_LARGE);
        refused(
                Workbooks.rewritten(
                        file,
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace(
                                "</sheetData>", "<row r=\"300\"><c r=\"XFD300\"><v>1</v></c></row></sheetData>")),
                FileRefusal.TOO_LARGE);
    }

    @Test
    void anUnknownSubjectAndARepeatedColumnAreFaults() {
        byte[] file = export();
        assertThat(importer.handle(
                        School.CLASS, Workbooks.text(file, "E6", "DIA.midterm"), false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "E6", Fault.SUBJECT_UNKNOWN))));
        assertThat(importer.handle(
                        School.CLASS, Workbooks.text(file, "E6", "VAN.regular[1]"), false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Faulty(List.of(new FieldFault(FIRST + "F6", Fault.FIELD_REPEATED))));
    }

    private void refused(byte[] file, FileRefusal reason) {
        assertThat(importer.handle(School.CLASS, file, false, School.teacherOf("VAN")))
                .isEqualTo(new Imported.Unreadable(reason));
    }

    private byte[] export() {
        return new XlsxBookWriter().write(desk.book(School.manager()));
    }

    /** The name of an's cell in the column of that key in the first sheet. */
    private static String name(byte[] file, String key) {
        var read = (vn.hocba.grading.book.domain.BookReader.Reading.Read) new XlsxBookReader().read(file);
        return read.file().sheets().getFirst().rows().get(5).values().stream()
                .filter(cell -> cell.text().equals(key))
                .findFirst()
                .orElseThrow()
                .name()
                .replace("6", "7");
    }

    private String mark(String subject, Cell cell) {
        return school.gradebooks
                .find(School.CLASS, subject)
                .orElseThrow()
                .of("an")
                .in(Semester.FIRST)
                .at(cell)
                .orElseThrow()
                .text();
    }

    /** One person who teaches everything. */
    private Caller everyTeacher(List<String> subjects) {
        school.assign(
                9,
                subjects.stream()
                        .map(subject -> new vn.hocba.grading.roster.domain.Assignment(
                                subject, School.CODE + "-GV-ALL", "Mọi môn", School.FIRST_DAY, null, true))
                        .toList());
        return new Caller("all", School.CODE + "-GV-ALL", School.CODE, Set.of("SUBJECT_TEACHER"));
    }

    private static Runnable once(Runnable what) {
        var left = new AtomicInteger(1);
        return () -> {
            if (left.getAndDecrement() == 1) {
                what.run();
            }
        };
    }
}
