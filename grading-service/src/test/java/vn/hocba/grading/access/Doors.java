package vn.hocba.grading.access;

import static vn.hocba.grading.access.Visitor.ACADEMIC_STAFF;
import static vn.hocba.grading.access.Visitor.HOMEROOM_TEACHER;
import static vn.hocba.grading.access.Visitor.MANAGER;
import static vn.hocba.grading.access.Visitor.OFFICER;
import static vn.hocba.grading.access.Visitor.SECOND_TEACHER_OF_THE_SUBJECT;
import static vn.hocba.grading.access.Visitor.SUBJECT_TEACHER;
import static vn.hocba.grading.access.Visitor.TEACHER_OF_ANOTHER_SUBJECT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what: one row for every endpoint. An endpoint without a row fails the build ({@link PermissionIT}); so does a
 * row without its endpoint.
 */
final class Doors {

    private static final Set<Visitor> OFFICE = EnumSet.of(MANAGER, ACADEMIC_STAFF);
    private static final Set<Visitor> OFFICE_AND_HOMEROOM = EnumSet.of(MANAGER, ACADEMIC_STAFF, HOMEROOM_TEACHER);
    private static final Set<Visitor> THE_SUBJECTS_TEACHERS =
            EnumSet.of(SUBJECT_TEACHER, SECOND_TEACHER_OF_THE_SUBJECT);
    private static final Set<Visitor> READERS_OF_THE_SUBJECT = union(OFFICE_AND_HOMEROOM, THE_SUBJECTS_TEACHERS);
    private static final Set<Visitor> READERS_OF_THE_CLASS =
            union(READERS_OF_THE_SUBJECT, EnumSet.of(TEACHER_OF_ANOTHER_SUBJECT));

    private static final String CLASS = "/classes/{classId}";
    private static final String SUBJECT = CLASS + "/subjects/{subjectCode}";
    private static final String MARKS = "{\"semester\":1,\"rows\":[{\"pupilId\":\"%s\",\"regular\":[8],\"midterm\":7}]}"
            .formatted(AccessFixture.PUPIL);
    private static final String CONDUCT =
            "{\"rows\":[{\"pupilId\":\"%s\",\"conduct1\":\"GOOD\"}]}".formatted(AccessFixture.PUPIL);
    private static final String RETEST = "{\"rows\":[{\"pupilId\":\"%s\",\"mark\":6}]}".formatted(AccessFixture.PUPIL);
    private static final String TRAINING =
            "{\"rows\":[{\"pupilId\":\"%s\",\"conduct\":\"SATISFACTORY\"}]}".formatted(AccessFixture.PUPIL);
    private static final String YEAR =
            "{\"pupils\":[{\"pupilId\":\"p\",\"level\":\"UPPER_SECONDARY\",\"grade\":10,\"subjects\":[{\"subjectCode\":\"LI\"}]}]}";

    private static final String ONE = "/corrections/{correctionId}";
    private static final String REASON = "{\"reason\":\"Nhập nhầm điểm\"}";
    private static final String CORRECTION =
            ("{\"classId\":\"%s\",\"subjectCode\":\"LI\",\"pupilId\":\"%s\",\"reason\":\"Cộng nhầm\","
                            + "\"cells\":[{\"field\":\"semester2.midterm\",\"old\":\"6.5\",\"new\":\"9.5\"}]}")
                    .formatted(AccessFixture.CLASS, AccessFixture.PUPIL);
    private static final Set<Visitor> THE_REQUESTER = EnumSet.of(
            SUBJECT_TEACHER,
            Visitor.ADMIN_WITH_ASSIGNMENTS,
            Visitor.HOMEROOM_ROLE_OF_A_SUBJECT_TEACHER,
            Visitor.NO_ROLE);

    /** In the order in which a year goes; a class that was approved still answers whoever may ask. */
    static final List<Door> ALL = List.of(
            Door.at("GET", CLASS, "Open / lock gradebook: to see", READERS_OF_THE_CLASS),
            Door.at("GET", SUBJECT, "Enter regular, mid, final marks: R", READERS_OF_THE_SUBJECT),
            Door.at("GET", SUBJECT + "/history", "Audit log: R of what one may read", READERS_OF_THE_SUBJECT),
            Door.at("PUT", SUBJECT + "/marks", "Enter regular, mid, final marks: W k", THE_SUBJECTS_TEACHERS)
                    .body(MARKS),
            // narrower than the row: who computes the averages vouches for them, and where several teach, the lead
            Door.at("POST", SUBJECT + "/closing", "Open / lock gradebook: lock", EnumSet.of(SUBJECT_TEACHER)),
            Door.at("GET", CLASS + "/homeroom-book", "Conduct level, homeroom comment: R", OFFICE_AND_HOMEROOM),
            Door.at("PUT", CLASS + "/homeroom-book", "Conduct level, attendance: W c", EnumSet.of(HOMEROOM_TEACHER))
                    .body(CONDUCT),
            Door.at("POST", CLASS + "/closing", "Compute averages and levels: X c", EnumSet.of(HOMEROOM_TEACHER)),
            Door.at("GET", CLASS + "/results", "Compute averages and levels: R", OFFICE_AND_HOMEROOM),
            Door.at("PUT", SUBJECT + "/retests", "Retest marks: W k", THE_SUBJECTS_TEACHERS)
                    .body(RETEST),
            Door.at("PUT", CLASS + "/trainings", "Conduct level: W c", EnumSet.of(HOMEROOM_TEACHER))
                    .body(TRAINING),
            Door.at("POST", CLASS + "/approval", "Promotion, retest, award lists: A s", EnumSet.of(MANAGER))
                    .body("{\"withoutRemedies\":[]}"),
            Door.at("POST", CLASS + "/reopening", "Open / lock gradebook: A s", EnumSet.of(MANAGER))
                    .body("{\"reason\":\"Nhập nhầm điểm\"}"),
            Door.at("GET", CLASS + "/book", "Class book: R of what one may read", READERS_OF_THE_CLASS),
            Door.at("GET", CLASS + "/book.xlsx", "Class book: R of what one may read", READERS_OF_THE_CLASS),
            Door.at("GET", CLASS + "/book.pdf", "Class book: R of what one may read", READERS_OF_THE_CLASS),
            // whose marks somebody may write is said cell by cell
            Door.at("POST", CLASS + "/book/import", "Enter regular, mid, final marks: W k", READERS_OF_THE_CLASS)
                    .body("not a workbook")
                    .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Door.at("POST", "/corrections", "Correction after the lock: request", THE_SUBJECTS_TEACHERS)
                    .body(CORRECTION),
            Door.at("GET", "/corrections", "Correction: what waits for the caller", Door.everybodyWithAToken()),
            Door.at("GET", ONE, "Correction: R", READERS_OF_THE_SUBJECT),
            Door.at("POST", ONE + "/confirmation", "Correction: C c", EnumSet.of(HOMEROOM_TEACHER)),
            Door.at("POST", ONE + "/approval", "Correction: A s", EnumSet.of(MANAGER)),
            Door.at("POST", ONE + "/rejection", "Correction: not C, not A", EnumSet.of(MANAGER, HOMEROOM_TEACHER))
                    .body(REASON),
            // the requester alone, whatever became of the role meanwhile
            Door.at("POST", ONE + "/withdrawal", "Correction: taking back", THE_REQUESTER)
                    .body(REASON),
            Door.at("GET", "/statistics", "figures of the school", union(OFFICE, EnumSet.of(OFFICER)))
                    .query("?schoolCode=" + AccessFixture.SCHOOL)
                    .outside(403),
            Door.at("GET", "/subjects", "the programme: no personal data", Door.everybodyWithAToken())
                    .query("?level=UPPER_SECONDARY&grade=10"),
            // nothing is looked up and nothing kept: the caller sends everything
            Door.at("POST", "/evaluations", "Compute averages and levels: preview", Door.everybodyWithAToken())
                    .body(YEAR));

    private Doors() {}

    private static Set<Visitor> union(Set<Visitor> one, Set<Visitor> other) {
        var all = EnumSet.copyOf(one);
        all.addAll(other);
        return all;
    }
}
