package vn.hocba.student.schoolclass.application;

import java.time.LocalDate;
import vn.hocba.kit.security.Caller;
import vn.hocba.student.platform.Today;
import vn.hocba.student.schoolclass.domain.SchoolClass;

/**
 * A right is a role together with a current assignment, within the caller's own school. The school's administrator and the
 * department have none here: neither sees pupils.
 */
public final class ClassRights {

    /** What somebody may. */
    public enum Access {
        GRANTED,
        /** Works at the school, but has no part in this. */
        FORBIDDEN,
        /** Not even that it exists: somebody of another school. */
        HIDDEN
    }

    private final Today today;

    public ClassRights(Today today) {
        this.today = today;
    }

    /** To see the class and its pupils. */
    public Access toRead(Caller caller, SchoolClass schoolClass) {
        if (!caller.worksAt(schoolClass.schoolCode())) {
            return Access.HIDDEN;
        }
        return isOffice(caller) || teaches(caller, schoolClass) ? Access.GRANTED : Access.FORBIDDEN;
    }

    /** To change what belongs to a school: its academic staff. */
    public static Access toChange(Caller caller, String schoolCode) {
        if (!caller.worksAt(schoolCode)) {
            return Access.HIDDEN;
        }
        return caller.has("ACADEMIC_STAFF") ? Access.GRANTED : Access.FORBIDDEN;
    }

    /** Those whose work covers the whole school. */
    public static boolean isOffice(Caller caller) {
        return caller.has("MANAGER") || caller.has("ACADEMIC_STAFF") || caller.has("CLERK");
    }

    private boolean teaches(Caller caller, SchoolClass schoolClass) {
        LocalDate day = today.date();
        return (caller.has("HOMEROOM_TEACHER") && schoolClass.isHomeroomTeacher(caller.staffId(), day))
                || (caller.has("SUBJECT_TEACHER") && schoolClass.isSubjectTeacher(caller.staffId(), day));
    }
}
