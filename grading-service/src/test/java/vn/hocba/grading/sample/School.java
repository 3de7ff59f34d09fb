package vn.hocba.grading.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.gradebook.application.CloseGradebook;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.application.GradebookAnswer;
import vn.hocba.grading.gradebook.application.ReadGradebook;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.Gradebooks;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.RowEntry;
import vn.hocba.grading.homeroom.application.ApproveClass;
import vn.hocba.grading.homeroom.application.ChangeBook;
import vn.hocba.grading.homeroom.application.ClassAnswer;
import vn.hocba.grading.homeroom.application.CloseClass;
import vn.hocba.grading.homeroom.application.GatherClass;
import vn.hocba.grading.homeroom.application.KeepBook;
import vn.hocba.grading.homeroom.application.ReadClass;
import vn.hocba.grading.homeroom.application.RecordSummer;
import vn.hocba.grading.homeroom.application.ReopenClass;
import vn.hocba.grading.homeroom.domain.Approval.Decisions;
import vn.hocba.grading.homeroom.domain.BookEntry;
import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.regulation.domain.RuleOptions;
import vn.hocba.grading.regulation.domain.RuleSets;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.kit.security.Caller;

/**
 * A school with one class and everything this service does for it, in memory. Pupils are an, binh and chau; whoever
 * teaches a subject is {@code <school>-GV-<subject>}.
 */
public final class School {

    public static final String CODE = "79000701";
    public static final String OTHER = "79000301";
    public static final String CLASS = "10a1";
    public static final String HOMEROOM = CODE + "-GV001";
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 5);
    public static final Instant MAY = Instant.parse("2026-05-20T03:00:00Z");
    public static final List<String> PUPILS = List.of("an", "binh", "chau");
    public static final List<String> UPPER =
            List.of("VAN", "TOAN", "NN1", "SU", "LI", "HOA", "SINH", "TIN", "GDQP", "GDTC", "HDTNHN", "GDDP");
    public static final List<String> PRIMARY =
            List.of("TV", "TOAN", "NN1", "DD", "LSDL", "KH", "THCN", "GDTC", "AN", "MT", "HDTN");

    public final MovingClock clock = new MovingClock(MAY);
    public final InMemoryRoster roster = new InMemoryRoster();
    public final InMemoryGradebooks gradebooks = new InMemoryGradebooks();
    public final InMemoryBooks books = new InMemoryBooks();
    public final RuleSets rules = RuleSets.inForce(RuleOptions.USUAL);
    public final Rights rights = new Rights(roster, clock);
    public final EnterMarks enterMarks = new EnterMarks(rights, gradebooks, books, clock);
    public final CloseGradebook closeGradebook = new CloseGradebook(rights, gradebooks, books, clock);
    public final ReadGradebook readGradebook = new ReadGradebook(rights, gradebooks, books);
    public final GatherClass gather = new GatherClass(gradebooks);
    public final ChangeBook changeBook = new ChangeBook(rights, books, clock);
    public final ReadClass readClass = new ReadClass(rights, books, gather);
    public final KeepBook keepBook = new KeepBook(changeBook);
    public final CloseClass closeClass = new CloseClass(changeBook, gather, rules);
    public final RecordSummer recordSummer = new RecordSummer(changeBook, rules);
    public final ApproveClass approveClass = new ApproveClass(changeBook, gather, rules);
    public final ReopenClass reopenClass = new ReopenClass(changeBook, gather);

    private SchoolLevel level = SchoolLevel.UPPER_SECONDARY;
    private int grade = 10;

    /** The same over another store of gradebooks. */
    public GatherClass gather(Gradebooks stored) {
        return new GatherClass(stored);
    }

    /** A fresh class of grade 10. */
    public School open() {
        return open(SchoolLevel.UPPER_SECONDARY, 10, UPPER);
    }

    /** A fresh class; everything before is forgotten. */
    public School open(SchoolLevel ofLevel, int ofGrade, List<String> subjects) {
        roster.clear();
        gradebooks.clear();
        books.clear();
        clock.set(MAY);
        level = ofLevel;
        grade = ofGrade;
        assign(1, subjects.stream().map(School::teaching).toList());
        PUPILS.forEach(pupil -> enrol(pupil, 1, EnrolmentStatus.STUDYING));
        return this;
    }

    public void assign(long version, List<Assignment> subjects) {
        var all = new ArrayList<Assignment>();
        all.add(new Assignment("", HOMEROOM, "Phạm Thị Thùy Dương", FIRST_DAY, null, true));
        all.addAll(subjects);
        roster.keep(new ClassFacts(CLASS, CODE, SchoolYear.of("2025-2026"), level, grade, grade + "A1", all), version);
    }

    public static Assignment teaching(String subject) {
        return new Assignment(subject, CODE + "-GV-" + subject, "Giáo viên " + subject, FIRST_DAY, null, true);
    }

    public void enrol(String pupil, long version, EnrolmentStatus status) {
        roster.keep(
                new PupilEnrolments(pupil, Map.of(CLASS, new Enrolled(pupil, status, FIRST_DAY, null, ""))), version);
    }

    public static Caller teacherOf(String subject) {
        return person(CODE + "-GV-" + subject, "SUBJECT_TEACHER");
    }

    public static Caller homeroom() {
        return person(HOMEROOM, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    }

    public static Caller manager() {
        return person(CODE + "-QL001", "MANAGER");
    }

    public static Caller person(String staffId, String... roles) {
        return new Caller("sub-" + staffId, staffId, staffId.substring(0, CODE.length()), Set.of(roles));
    }

    /** All marks of a subject the same, in both semesters, for one pupil. */
    public GradebookAnswer mark(String subject, String pupil, String mark) {
        GradebookAnswer last = new GradebookAnswer.Hidden();
        for (Semester semester : Semester.values()) {
            last = mark(subject, semester, List.of(full(subject, pupil, mark)));
        }
        return last;
    }

    public GradebookAnswer mark(String subject, Semester semester, List<RowEntry> rows) {
        return enterMarks
                .handle(
                        new EnterMarks.Command(CLASS, subject, semester, false, rows, OptionalLong.empty()),
                        teacherOf(subject))
                .answer();
    }

    /** A row with every required mark. */
    public RowEntry full(String subject, String pupil, String mark) {
        var marks = new LinkedHashMap<Cell, String>();
        for (Cell cell : sheet(subject).required()) {
            marks.put(cell, cell.equals(Cell.TEST) ? "9" : mark);
        }
        return new RowEntry(pupil, marks, Optional.of("Có tiến bộ."));
    }

    public MarkSheet sheet(String subject) {
        return MarkSheet.of(Curriculum.find(subject, level, grade).orElseThrow());
    }

    /** Every pupil has these marks everywhere: scored subjects, or levels in primary school. */
    public void markAll(String mark) {
        for (String subject : level == SchoolLevel.PRIMARY ? PRIMARY : UPPER) {
            String value = switch (sheet(subject).subject().kind()) {
                case SCORED, PRIMARY -> mark;
                case COMMENT -> "PASS";
            };
            PUPILS.forEach(pupil -> mark(subject, pupil, value));
        }
    }

    public void closeSubjects() {
        for (String subject : level == SchoolLevel.PRIMARY ? PRIMARY : UPPER) {
            GradebookAnswer answer = closeGradebook.handle(CLASS, subject, OptionalLong.empty(), teacherOf(subject));
            if (!(answer instanceof GradebookAnswer.Done)) {
                throw new AssertionError(subject + ": " + answer);
            }
        }
    }

    public ClassAnswer keep(BookEntry... rows) {
        return keepBook.handle(CLASS, List.of(rows), OptionalLong.empty(), homeroom());
    }

    /** A secondary pupil's row of the homeroom book. */
    public static BookEntry conduct(String pupil, String first, String second) {
        return new BookEntry(pupil, first, second, 1, 0, "Em ngoan.", Map.of(), Map.of(), null);
    }

    /** A primary pupil's row, the same level in every trait. */
    public BookEntry traits(String pupil, String trait, boolean recognised) {
        var qualities = new LinkedHashMap<String, String>();
        vn.hocba.grading.curriculum.domain.Traits.QUALITIES.forEach(name -> qualities.put(name, trait));
        var competences = new LinkedHashMap<String, String>();
        vn.hocba.grading.curriculum.domain.Traits.competences(grade).forEach(name -> competences.put(name, trait));
        return new BookEntry(pupil, null, null, 0, 0, null, qualities, competences, recognised);
    }

    public ClassAnswer close() {
        return closeClass.handle(CLASS, OptionalLong.empty(), homeroom());
    }

    public ClassAnswer approve(String... withoutRemedies) {
        return approveClass.handle(
                CLASS, new Decisions(List.of(withoutRemedies), List.of()), OptionalLong.empty(), manager());
    }

    public ClassAnswer reopen(String... subjects) {
        return reopenClass.handle(
                CLASS,
                "Nhập nhầm điểm",
                subjects.length == 0 ? Optional.empty() : Optional.of(List.of(subjects)),
                OptionalLong.empty(),
                manager());
    }

    public PupilResult result(String pupil) {
        return books.find(CLASS).orElseThrow().results().stream()
                .filter(one -> one.pupilId().equals(pupil))
                .findFirst()
                .orElseThrow();
    }

    /** Marked, closed, and everybody's conduct good: ready for the approval. */
    public School closed(String mark) {
        open();
        markAll(mark);
        closeSubjects();
        PUPILS.forEach(pupil -> keep(conduct(pupil, "GOOD", "GOOD")));
        close();
        return this;
    }
}
