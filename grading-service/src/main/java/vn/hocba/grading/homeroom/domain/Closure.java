package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.grading.gradebook.domain.Fault;
import vn.hocba.grading.gradebook.domain.FieldFault;
import vn.hocba.grading.homeroom.domain.BookChange.Made;
import vn.hocba.grading.homeroom.domain.BookChange.Refused;
import vn.hocba.grading.homeroom.domain.BookChange.Step;
import vn.hocba.grading.homeroom.domain.BookChange.Unchanged;
import vn.hocba.grading.homeroom.domain.ClassMaterial.SubjectMaterial;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.Teacher;

/** Closes a class: every subject is closed, the book has no holes, and everybody who studies here is judged. */
public final class Closure {

    private final HomeroomBook book;
    private final ClassMaterial material;
    private final List<Enrolled> pupils;

    private Closure(HomeroomBook book, ClassMaterial material) {
        this.book = book;
        this.material = material;
        this.pupils = material.schoolClass().studying();
    }

    public static BookChange of(HomeroomBook book, ClassMaterial material, Teacher closedBy, Optional<RuleSet> rules) {
        return switch (book.state()) {
            case CLOSED -> new Unchanged(book);
            case APPROVED -> Refused.because(BookRefusal.CLASS_APPROVED);
            case OPEN -> new Closure(book, material).close(closedBy, rules);
        };
    }

    private BookChange close(Teacher closedBy, Optional<RuleSet> rules) {
        if (pupils.isEmpty() || material.subjects().isEmpty()) {
            return Refused.because(BookRefusal.CLASS_EMPTY);
        }
        if (rules.isEmpty()) {
            return Refused.because(BookRefusal.NO_RULE_SET);
        }
        List<FieldFault> open = openSubjects();
        if (!open.isEmpty()) {
            return new Refused(BookRefusal.SUBJECTS_OPEN, open);
        }
        List<FieldFault> holes = holes();
        if (!holes.isEmpty()) {
            return new Refused(BookRefusal.HAS_HOLES, holes);
        }
        ClassFacts facts = material.schoolClass().facts();
        var judge = new Judge(rules.get(), facts.level(), facts.grade());
        var end = new YearEnd(
                facts.schoolCode(),
                facts.schoolYear().toString(),
                facts.level(),
                facts.grade(),
                facts.name(),
                closedBy,
                rules.get().id(),
                pupils.stream().map(pupil -> judge.judge(year(pupil))).toList());
        return Made.of(book.in(ClassState.CLOSED, end), new Step("CLOSED", ""));
    }

    private List<FieldFault> openSubjects() {
        var open = new ArrayList<FieldFault>();
        for (SubjectMaterial subject : material.subjects()) {
            String field = "subjects[" + subject.subjectCode() + "]";
            if (subject.sheet().isEmpty()) {
                open.add(new FieldFault(field, Fault.SUBJECT_UNKNOWN));
            } else if (!subject.gradebook().isClosedIn(book.round(subject.subjectCode()))) {
                open.add(new FieldFault(field, Fault.SUBJECT_OPEN));
            }
        }
        return open;
    }

    /** Of the book, and of subjects for pupils who came after their closing. */
    private List<FieldFault> holes() {
        ClassFacts facts = material.schoolClass().facts();
        var holes = new ArrayList<FieldFault>();
        for (Enrolled pupil : pupils) {
            book.of(pupil.pupilId())
                    .holes(facts.level(), facts.grade())
                    .forEach(hole ->
                            holes.add(new FieldFault("rows[" + pupil.pupilId() + "]." + hole, Fault.ENTRY_MISSING)));
        }
        for (SubjectMaterial subject : material.subjects()) {
            subject.gradebook()
                    .holes(subject.sheet().orElseThrow(), pupils)
                    .forEach(hole -> holes.add(
                            new FieldFault("subjects[" + subject.subjectCode() + "]." + hole.field(), hole.fault())));
        }
        return holes;
    }

    private PupilYear year(Enrolled pupil) {
        return new PupilYear(
                pupil.pupilId(),
                material.subjects().stream()
                        .map(subject -> subject.line(pupil.pupilId()).orElseThrow())
                        .toList(),
                book.of(pupil.pupilId()),
                book.summerOf(pupil.pupilId()),
                pupil.movedInFrom());
    }
}
