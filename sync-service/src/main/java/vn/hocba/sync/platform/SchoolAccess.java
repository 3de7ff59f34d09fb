package vn.hocba.sync.platform;

import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;
import vn.hocba.kit.security.Caller;

/** Who may do what with a school's deliveries: the school's own people by role; the department reads everything. */
public final class SchoolAccess {

    private static final String OFFICER = "DEPARTMENT_OFFICER";

    private SchoolAccess() {}

    /** Packaging and sending again: "Package and push" of the permission matrix. */
    public static void requirePusher(Caller caller, String schoolCode) {
        if (!ofTheSchool(caller, schoolCode)) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
    }

    /** Figures and states. */
    public static void requireReader(Caller caller, String schoolCode) {
        if (!isReader(caller, schoolCode)) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
    }

    public static boolean isReader(Caller caller, String schoolCode) {
        return caller.has(OFFICER) || ofTheSchool(caller, schoolCode);
    }

    /** The whole city at once. */
    public static void requireOfficer(Caller caller) {
        if (!caller.has(OFFICER)) {
            throw new ProblemException(CommonProblem.FORBIDDEN);
        }
    }

    private static boolean ofTheSchool(Caller caller, String schoolCode) {
        boolean role = caller.has("CLERK") || caller.has("ACADEMIC_STAFF") || caller.has("MANAGER");
        return role && caller.worksAt(schoolCode);
    }
}
