package vn.hocba.launcher.demo.application;

import java.util.Comparator;
import java.util.List;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.StaffMember;

/** Who signs transcripts, in the legal order. */
enum SigningStep {
    SUBJECT_TEACHERS(Role.SUBJECT_TEACHER, 3),
    HOMEROOM_TEACHERS(Role.HOMEROOM_TEACHER, 2),
    PRINCIPALS(Role.MANAGER, 1),
    SEALS(Role.CLERK, 0);

    private final Role role;
    private final int later;

    /** With the number of signatures on each transcript that come later. */
    SigningStep(Role role, int later) {
        this.role = role;
        this.later = later;
    }

    /** How many signatures the transcripts of a school have when this step is over. */
    long signaturesAfter(School school) {
        return school.signaturesNeeded() - (long) later * school.size();
    }

    /** How many this step adds; the clerk seals the XML and the PDF that contains it. */
    long signaturesOf(School school) {
        return switch (this) {
            case SUBJECT_TEACHERS -> signaturesAfter(school);
            case HOMEROOM_TEACHERS, PRINCIPALS -> school.size();
            case SEALS -> 2L * school.size();
        };
    }

    /** Those who also have a class first: the last subject teacher opens the homeroom teacher's step. */
    List<StaffMember> signersOf(School school) {
        return school.staff().stream()
                .filter(one -> one.roles().contains(role))
                .sorted(Comparator.comparing(one -> !one.roles().contains(Role.HOMEROOM_TEACHER)))
                .toList();
    }
}
