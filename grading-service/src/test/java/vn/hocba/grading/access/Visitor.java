package vn.hocba.grading.access;

import java.util.List;
import vn.hocba.testkit.TestTokens;

/**
 * Somebody at the door: a role, and what ties the person to the class {@link AccessFixture#CLASS}. {@code LI} is the subject
 * that the doors are about.
 */
enum Visitor {
    MANAGER(Place.OWN, "QL001", "MANAGER"),
    ACADEMIC_STAFF(Place.OWN, "HV001", "ACADEMIC_STAFF"),
    SUBJECT_TEACHER(Place.OWN, "GV-LI", "SUBJECT_TEACHER"),
    SECOND_TEACHER_OF_THE_SUBJECT(Place.OWN, "GV-LI2", "SUBJECT_TEACHER"),
    TEACHER_OF_ANOTHER_SUBJECT(Place.OWN, "GV-HOA", "SUBJECT_TEACHER"),
    SUBJECT_TEACHER_OF_ANOTHER_CLASS(Place.OWN, "GV-LI-B", "SUBJECT_TEACHER"),
    SUBJECT_TEACHER_UNTIL_YESTERDAY(Place.OWN, "GV-LI-OLD", "SUBJECT_TEACHER"),
    SUBJECT_TEACHER_FROM_TOMORROW(Place.OWN, "GV-LI-NEW", "SUBJECT_TEACHER"),
    HOMEROOM_TEACHER(Place.OWN, "GV001", "HOMEROOM_TEACHER"),
    HOMEROOM_TEACHER_OF_ANOTHER_CLASS(Place.OWN, "GV002", "HOMEROOM_TEACHER"),
    HOMEROOM_TEACHER_UNTIL_LAST_YEAR(Place.OWN, "GV003", "HOMEROOM_TEACHER"),
    CLERK(Place.OWN, "VT001", "CLERK"),
    SCHOOL_ADMIN(Place.OWN, "QT001", "SCHOOL_ADMIN"),

    /** Separation of duties: an assignment gives nothing to whoever has only an administrator's role. */
    ADMIN_WITH_ASSIGNMENTS(Place.OWN, "GV-LI", "SCHOOL_ADMIN", "CLERK"),

    /** A role without its assignment, and an assignment without its role, do not add up. */
    HOMEROOM_ROLE_OF_A_SUBJECT_TEACHER(Place.OWN, "GV-LI", "HOMEROOM_TEACHER"),
    NO_ROLE(Place.OWN, "GV-LI"),

    MANAGER_ELSEWHERE(Place.OTHER, "QL001", "MANAGER"),
    ACADEMIC_STAFF_ELSEWHERE(Place.OTHER, "HV001", "ACADEMIC_STAFF"),
    SUBJECT_TEACHER_ELSEWHERE(Place.OTHER, "GV-LI", "SUBJECT_TEACHER"),
    HOMEROOM_TEACHER_ELSEWHERE(Place.OTHER, "GV001", "HOMEROOM_TEACHER"),
    CLERK_ELSEWHERE(Place.OTHER, "VT001", "CLERK"),
    SCHOOL_ADMIN_ELSEWHERE(Place.OTHER, "QT001", "SCHOOL_ADMIN"),

    OFFICER(Place.NONE, "", "DEPARTMENT_OFFICER"),
    SYSTEM(Place.NONE, "", "SYSTEM"),
    PERSON_WITHOUT_SCHOOL(Place.NONE, "79000701-QL001", "MANAGER"),
    ANONYMOUS(Place.NONE, "");

    /** Where the visitor works. */
    enum Place {
        OWN,
        OTHER,
        NONE
    }

    private final Place place;
    private final String number;
    private final List<String> roles;

    Visitor(Place place, String number, String... roles) {
        this.place = place;
        this.number = number;
        this.roles = List.of(roles);
    }

    boolean worksAtTheSchool() {
        return place == Place.OWN;
    }

    /** Empty for nobody in particular. */
    String bearer() {
        if (this == ANONYMOUS) {
            return "";
        }
        // the number is the same at the other school: only the school in the token tells the two apart
        String school = switch (place) {
            case OWN -> AccessFixture.SCHOOL;
            case OTHER -> AccessFixture.OTHER_SCHOOL;
            case NONE -> "";
        };
        String staffId = place == Place.NONE ? number : AccessFixture.SCHOOL + "-" + number;
        return TestTokens.bearer(staffId, school, roles.toArray(String[]::new));
    }
}
