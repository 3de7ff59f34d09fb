package vn.hocba.transcript.access.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import vn.hocba.kit.security.Caller;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.register.domain.SchoolClass;

/** A right is a role together with a current assignment, within the caller's own school. */
public final class Rights {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Register register;
    private final Clock clock;

    public Rights(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    public Right of(Caller caller, String schoolCode, String classId) {
        if (caller.has("DEPARTMENT_OFFICER")) {
            return new Right.WhatIsReleased();
        }
        if (!caller.worksAt(schoolCode)) {
            return new Right.Hidden();
        }
        if (caller.has("MANAGER") || caller.has("ACADEMIC_STAFF")) {
            return new Right.Everything();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        Optional<SchoolClass> schoolClass = register.schoolClass(classId);
        if (caller.has("HOMEROOM_TEACHER")
                && schoolClass
                        .filter(one -> one.isHomeroomTeacher(caller.staffId(), today))
                        .isPresent()) {
            return new Right.Everything();
        }
        if (caller.has("CLERK")) {
            return new Right.WhatIsReleased();
        }
        if (caller.has("SUBJECT_TEACHER")) {
            Set<String> subjects = schoolClass
                    .map(one -> one.subjectsOf(caller.staffId(), today))
                    .orElse(Set.of());
            return subjects.isEmpty() ? new Right.Nothing() : new Right.OwnSubjects(subjects);
        }
        return new Right.Nothing();
    }

    /** The school of a class; empty when the class is not known. */
    public Optional<String> schoolOf(String classId) {
        return register.schoolClass(classId).map(SchoolClass::schoolCode);
    }

    /** Figures of a school, in which nobody's record can be seen. */
    public static boolean mayCount(Caller caller, String schoolCode) {
        return caller.has("DEPARTMENT_OFFICER") || caller.worksAt(schoolCode);
    }
}
