package vn.hocba.student.schoolclass.domain;

/**
 * Who teaches a subject in a class, and when.
 *
 * @param lead closes and signs where several teach one subject
 */
public record SubjectAssignment(String subjectCode, Assignment person, boolean lead) {

    boolean isSameDuty(SubjectAssignment other) {
        return subjectCode.equals(other.subjectCode) && person.staffId().equals(other.person.staffId());
    }

    boolean isSamePeriod(SubjectAssignment other) {
        return isSameDuty(other) && person.from().equals(other.person.from());
    }

    /** Two persons may not both close and sign one subject on the same day. */
    boolean collidesWith(SubjectAssignment other) {
        return lead && other.lead && subjectCode.equals(other.subjectCode) && person.overlaps(other.person);
    }

    SubjectAssignment named(String name) {
        return new SubjectAssignment(subjectCode, person.named(name), lead);
    }
}
