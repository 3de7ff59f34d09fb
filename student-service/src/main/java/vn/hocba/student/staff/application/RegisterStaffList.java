package vn.hocba.student.staff.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.student.staff.domain.StaffFlaw;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;

/**
 * Registers many staff members at once: everything is looked at before anything is written.
 *
 * <p>Each member is a document of its own, so a crash can leave the list half written. Whoever is stored exactly as the
 * list says counts as done: the same list once more completes it.
 */
public final class RegisterStaffList {

    /** What came of it. */
    public sealed interface Result {

        /** In the order of the list. */
        record Registered(List<StaffMember> members) implements Result {

            public Registered {
                members = List.copyOf(members);
            }
        }

        record NoSuchSchool() implements Result {}

        /** These ids are in the list twice, or belong to others. */
        record Taken(List<Finding> findings) implements Result {

            public Taken {
                findings = List.copyOf(findings);
            }
        }
    }

    private final StaffMembers members;
    private final Schools schools;

    public RegisterStaffList(StaffMembers members, Schools schools) {
        this.members = members;
        this.schools = schools;
    }

    public Result handle(String schoolCode, List<StaffMember> wanted) {
        if (schools.find(schoolCode).isEmpty()) {
            return new Result.NoSuchSchool();
        }
        Map<String, StaffMember> known =
                members.among(wanted.stream().map(StaffMember::staffId).toList());
        List<Finding> findings = findings(wanted, known);
        if (!findings.isEmpty()) {
            return new Result.Taken(findings);
        }
        var registered = new ArrayList<StaffMember>();
        for (int row = 0; row < wanted.size(); row++) {
            Optional<StaffMember> stored = registered(wanted.get(row), known);
            if (stored.isEmpty()) { // somebody else took the id since we looked; who is in already stays
                return new Result.Taken(List.of(finding(row, StaffFlaw.TAKEN)));
            }
            registered.add(stored.get());
        }
        return new Result.Registered(registered);
    }

    private static List<Finding> findings(List<StaffMember> wanted, Map<String, StaffMember> known) {
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        for (int row = 0; row < wanted.size(); row++) {
            StaffMember member = wanted.get(row);
            StaffMember stored = known.get(member.staffId());
            if (!seen.add(member.staffId())) {
                findings.add(finding(row, StaffFlaw.TWICE));
            } else if (stored != null && !member.isSameAs(stored)) {
                findings.add(finding(row, StaffFlaw.TAKEN));
            }
        }
        return findings;
    }

    private Optional<StaffMember> registered(StaffMember wanted, Map<String, StaffMember> known) {
        StaffMember stored = known.get(wanted.staffId());
        if (stored != null) {
            return Optional.of(stored);
        }
        StaffMember first = wanted.withVersion(1);
        return members.add(first) == Stored.DONE
                ? Optional.of(first)
                : members.find(wanted.staffId()).filter(wanted::isSameAs);
    }

    private static Finding finding(int row, StaffFlaw flaw) {
        return new Finding("staff[" + row + "].staffId", flaw);
    }
}
