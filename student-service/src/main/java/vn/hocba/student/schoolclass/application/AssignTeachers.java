package vn.hocba.student.schoolclass.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.hocba.student.platform.Today;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.schoolclass.domain.AssignmentRules;
import vn.hocba.student.schoolclass.domain.Reassignment;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SchoolClasses;
import vn.hocba.student.schoolclass.domain.WantedAssignments;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;

/** Says anew who is assigned to a class; the same once more changes nothing. */
public final class AssignTeachers {

    /** What came of it. */
    public sealed interface Result {

        record Assigned(SchoolClass schoolClass) implements Result {}

        record Invalid(List<Finding> findings) implements Result {

            public Invalid {
                findings = List.copyOf(findings);
            }
        }

        /** Somebody was faster. */
        record Outdated() implements Result {}
    }

    private final SchoolClasses classes;
    private final StaffMembers members;
    private final Today today;

    public AssignTeachers(SchoolClasses classes, StaffMembers members, Today today) {
        this.classes = classes;
        this.members = members;
        this.today = today;
    }

    /**
     * The whole of it.
     *
     * @param wanted names need not be filled in
     * @param expected the version that the caller read
     */
    public Result handle(SchoolClass known, WantedAssignments wanted, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != known.version()) {
            return new Result.Outdated();
        }
        LocalDate day = today.date();
        Map<String, StaffMember> staff = members.among(wanted.staffIds());
        List<Finding> findings = new AssignmentRules(known, staff, day).check(wanted);
        if (!findings.isEmpty()) {
            return new Result.Invalid(findings);
        }
        WantedAssignments named = wanted.named(names(staff));
        SchoolClass next = Reassignment.of(known, named, day);
        List<Finding> collisions = AssignmentRules.checkLeads(named, next);
        if (!collisions.isEmpty()) {
            return new Result.Invalid(collisions);
        }
        if (next.equals(known)) {
            return new Result.Assigned(known);
        }
        SchoolClass changed = next.withVersion(known.version() + 1);
        return classes.save(changed) == Stored.DONE ? new Result.Assigned(changed) : new Result.Outdated();
    }

    private static Map<String, String> names(Map<String, StaffMember> staff) {
        var names = new HashMap<String, String>();
        staff.forEach((id, member) -> names.put(id, member.fullName()));
        return names;
    }
}
