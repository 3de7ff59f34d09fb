package vn.hocba.student.platform;

import java.util.List;
import vn.hocba.kit.security.Caller;

/**
 * Who may come in by a school's door: the department, or the school's own people by role. To everybody else the school's
 * things do not exist.
 */
public final class SchoolAccess {

    private static final String OFFICER = "DEPARTMENT_OFFICER";
    private static final List<String> STAFF =
            List.of("SCHOOL_ADMIN", "ACADEMIC_STAFF", "SUBJECT_TEACHER", "HOMEROOM_TEACHER", "MANAGER", "CLERK");

    private SchoolAccess() {}

    /** Registering schools. */
    public static void requireOfficer(Caller caller) {
        if (!caller.has(OFFICER)) {
            throw Refusals.forbidden();
        }
    }

    /** Anybody who works at the school, in any role. */
    public static void requireStaff(Caller caller, String schoolCode) {
        requireAtSchool(caller, schoolCode, STAFF);
    }

    public static void requireStaffOrOfficer(Caller caller, String schoolCode) {
        if (!caller.has(OFFICER)) {
            requireStaff(caller, schoolCode);
        }
    }

    /** One of the roles, at this school. */
    public static void requireAtSchool(Caller caller, String schoolCode, List<String> roles) {
        if (!caller.worksAt(schoolCode)) {
            throw Refusals.notFound();
        }
        if (roles.stream().noneMatch(caller::has)) {
            throw Refusals.forbidden();
        }
    }

    public static void requireAtSchoolOrOfficer(Caller caller, String schoolCode, List<String> roles) {
        if (!caller.has(OFFICER)) {
            requireAtSchool(caller, schoolCode, roles);
        }
    }
}
