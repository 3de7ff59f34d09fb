package vn.hocba.grading.book.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import vn.hocba.grading.book.domain.BookImport;
import vn.hocba.grading.book.domain.BookReader;
import vn.hocba.grading.book.domain.FileRefusal;
import vn.hocba.grading.book.domain.ImportPlan;
import vn.hocba.grading.book.domain.ImportTarget;
import vn.hocba.grading.book.domain.Pupils;
import vn.hocba.grading.gradebook.application.EnterMarks;
import vn.hocba.grading.gradebook.application.GradebookAnswer;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.gradebook.domain.Rounds;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.homeroom.application.GatherClass;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.roster.application.Access;
import vn.hocba.grading.roster.application.Duty;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.SchoolClass;
import vn.hocba.kit.security.Caller;

/**
 * Imports a filled workbook: everything is checked before anything is written, and what is written goes through the mark
 * command, gradebook by gradebook. Only differences are written, so whoever was interrupted sends the same file again and
 * gets the rest done.
 */
public final class ImportBook {

    /** What somebody who imports is told. */
    public sealed interface Imported {

        /** Written, or with a dry run what would be. */
        record Done(List<PartResult> parts) implements Imported {

            public Done {
                parts = List.copyOf(parts);
            }
        }

        /** Cells are wrong; nothing was written. */
        record Faulty(List<FieldFault> faults) implements Imported {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** The file is not taken at all. */
        record Unreadable(FileRefusal reason) implements Imported {}

        /** The caller has no part in this class. */
        record Denied() implements Imported {}

        /** No such class, or another school's. */
        record Hidden() implements Imported {}
    }

    /**
     * One gradebook in one semester.
     *
     * @param outcome PLANNED, WRITTEN, or REFUSED when it was closed or taken away between check and write, or when
     *     others wrote to it again and again: whoever sends the same file once more is told which
     */
    public record PartResult(ImportPlan.Part part, Outcome outcome) {}

    /** What became of a part. */
    public enum Outcome {
        PLANNED,
        WRITTEN,
        REFUSED
    }

    /** Where the class's present state comes from. */
    public record Sources(GatherClass gather, Rounds rounds, Pupils pupils) {}

    private final Rights rights;
    private final BookReader reader;
    private final Sources sources;
    private final EnterMarks enter;

    public ImportBook(Rights rights, BookReader reader, Sources sources, EnterMarks enter) {
        this.rights = rights;
        this.reader = reader;
        this.sources = sources;
        this.enter = enter;
    }

    /** The right comes first: nobody without a part in the class makes us open a file. */
    public Imported handle(String classId, byte[] file, boolean dryRun, Caller caller) {
        return switch (rights.of(caller, classId, new Duty.ReadClass())) {
            case Access.Hidden() -> new Imported.Hidden();
            case Access.Denied() -> new Imported.Denied();
            case Access.Granted granted ->
                switch (reader.read(file)) {
                    case BookReader.Reading.Refused(FileRefusal reason) -> new Imported.Unreadable(reason);
                    case BookReader.Reading.Read(var read) ->
                        switch (BookImport.plan(read, target(granted, caller))) {
                            case BookImport.Planned.Refused(FileRefusal reason) -> new Imported.Unreadable(reason);
                            case BookImport.Planned.Plan(ImportPlan plan) ->
                                plan.faults().isEmpty()
                                        ? new Imported.Done(carryOut(classId, plan, dryRun, caller))
                                        : new Imported.Faulty(plan.faults());
                        };
                };
        };
    }

    private List<PartResult> carryOut(String classId, ImportPlan plan, boolean dryRun, Caller caller) {
        var results = new ArrayList<PartResult>();
        for (ImportPlan.Part part : plan.parts()) {
            results.add(new PartResult(part, dryRun ? Outcome.PLANNED : write(classId, part, caller)));
        }
        return results;
    }

    private Outcome write(String classId, ImportPlan.Part part, Caller caller) {
        var command = new EnterMarks.Command(
                classId, part.subjectCode(), part.semester(), false, part.rows(), OptionalLong.empty());
        return enter.handle(command, caller).answer() instanceof GradebookAnswer.Done
                ? Outcome.WRITTEN
                : Outcome.REFUSED;
    }

    private ImportTarget target(Access.Granted granted, Caller caller) {
        SchoolClass schoolClass = granted.schoolClass();
        var subjects = new LinkedHashMap<String, ImportTarget.Subject>();
        for (SubjectMaterial one :
                sources.gather().of(schoolClass, granted.today()).subjects()) {
            String code = one.subjectCode();
            boolean mine = rights.of(caller, schoolClass.classId(), new Duty.Mark(code)) instanceof Access.Granted;
            one.sheet()
                    .ifPresent(sheet -> subjects.put(
                            code, new ImportTarget.Subject(sheet, one.gradebook(), isClosed(one.gradebook()), mine)));
        }
        var pupilIds = schoolClass.enrolled().stream().map(Enrolled::pupilId).toList();
        return new ImportTarget(schoolClass, subjects, sources.pupils().of(pupilIds));
    }

    /** Rounds are asked only for a gradebook that was closed once: most need no such read. */
    private boolean isClosed(SubjectGradebook gradebook) {
        return gradebook.closing() != null
                && gradebook.isClosedIn(sources.rounds().of(gradebook.classId(), gradebook.subjectCode()));
    }
}
