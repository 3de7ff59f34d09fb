package vn.hocba.grading.roster.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class with its teachers and pupils. Rights come from these assignments, not from the role alone.
 *
 * @param enrolled everybody who is or was in the class, in a stable order
 */
public record SchoolClass(ClassFacts facts, List<Enrolled> enrolled) {

    public SchoolClass {
        enrolled = List.copyOf(enrolled);
    }

    public String classId() {
        return facts.classId();
    }

    public boolean isHomeroomTeacher(String staffId, LocalDate day) {
        return facts.assignments().stream()
                .anyMatch(one -> one.isHomeroom() && one.staffId().equals(staffId) && one.holdsOn(day));
    }

    public boolean teaches(String staffId, String subjectCode, LocalDate day) {
        return ofSubject(subjectCode).stream().anyMatch(one -> one.staffId().equals(staffId) && one.holdsOn(day));
    }

    /** Who closes the subject: where several teach it, the lead. */
    public boolean leads(String staffId, String subjectCode, LocalDate day) {
        return ofSubject(subjectCode).stream()
                .anyMatch(one -> one.lead() && one.staffId().equals(staffId) && one.holdsOn(day));
    }

    public boolean teachesAnything(String staffId, LocalDate day) {
        return facts.assignments().stream().anyMatch(one -> one.staffId().equals(staffId) && one.holdsOn(day));
    }

    /** Codes of subjects that somebody teaches, or will teach. */
    public Set<String> subjectsNotEnded(LocalDate day) {
        var codes = new TreeSet<String>();
        facts.assignments().stream()
                .filter(one -> !one.isHomeroom() && !one.hasEndedBefore(day))
                .forEach(one -> codes.add(one.subjectCode()));
        return codes;
    }

    /** The teacher that stands for the subject: the lead of that day, or else the last one. */
    public Optional<Teacher> teacherOf(String subjectCode, LocalDate day) {
        List<Assignment> all = ofSubject(subjectCode);
        return all.stream()
                .filter(one -> one.lead() && one.holdsOn(day))
                .max(Comparator.comparing(Assignment::from))
                .or(() ->
                        all.stream().max(Comparator.comparing(Assignment::lead).thenComparing(Assignment::from)))
                .map(one -> new Teacher(one.staffId(), one.fullName()));
    }

    public Optional<Teacher> homeroomTeacher(LocalDate day) {
        return facts.assignments().stream()
                .filter(one -> one.isHomeroom() && one.holdsOn(day))
                .findFirst()
                .map(one -> new Teacher(one.staffId(), one.fullName()));
    }

    public Optional<Enrolled> enrolled(String pupilId) {
        return enrolled.stream().filter(one -> one.pupilId().equals(pupilId)).findFirst();
    }

    public List<Enrolled> studying() {
        return enrolled.stream().filter(Enrolled::isStudying).toList();
    }

    private List<Assignment> ofSubject(String subjectCode) {
        return facts.assignments().stream()
                .filter(one -> !one.isHomeroom() && one.subjectCode().equals(subjectCode))
                .toList();
    }
}
