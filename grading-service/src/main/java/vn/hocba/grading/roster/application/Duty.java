package vn.hocba.grading.roster.application;

/** What somebody wants to do in a class; each asks for a role and, for teachers, a current assignment. */
public sealed interface Duty {

    /** Managers, academic staff, and every teacher of the class. */
    record ReadClass() implements Duty {}

    /** Managers, academic staff, the homeroom teacher, and the subject's teachers (Thông tư 22/2021, Điều 19). */
    record ReadSubject(String subjectCode) implements Duty {}

    /** Managers, academic staff and the homeroom teacher. */
    record ReadResults() implements Duty {}

    /** A teacher of the subject enters the marks personally (Điều 19.1). */
    record Mark(String subjectCode) implements Duty {}

    /** The subject's teacher; where several teach it, the lead. */
    record CloseSubject(String subjectCode) implements Duty {}

    /** The homeroom teacher (Điều 20). */
    record KeepHomeroom() implements Duty {}

    /** A manager (Điều 18). */
    record Approve() implements Duty {}
}
