package vn.hocba.student.staff.application;

import java.util.Optional;
import java.util.OptionalLong;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;

/** Registers a staff member, or changes what is registered; the same once more changes nothing. */
public final class RegisterStaffMember {

    /** What came of it. */
    public sealed interface Result {

        record Registered(StaffMember member, boolean isNew) implements Result {}

        record NoSuchSchool() implements Result {}

        /** The id belongs to somebody at another school. */
        record Taken() implements Result {}

        /** Somebody was faster. */
        record Outdated() implements Result {}
    }

    private final StaffMembers members;
    private final Schools schools;

    public RegisterStaffMember(StaffMembers members, Schools schools) {
        this.members = members;
        this.schools = schools;
    }

    /**
     * The whole of it.
     *
     * @param wanted whatever its version
     * @param expected the version that the caller read
     */
    public Result handle(StaffMember wanted, OptionalLong expected) {
        if (schools.find(wanted.schoolCode()).isEmpty()) {
            return new Result.NoSuchSchool();
        }
        Optional<StaffMember> stored = members.find(wanted.staffId());
        return stored.isEmpty() ? add(wanted.withVersion(1), expected) : change(stored.get(), wanted, expected);
    }

    private Result add(StaffMember first, OptionalLong expected) {
        return expected.isEmpty() && members.add(first) == Stored.DONE
                ? new Result.Registered(first, true)
                : new Result.Outdated();
    }

    private Result change(StaffMember known, StaffMember wanted, OptionalLong expected) {
        if (!known.worksAt(wanted.schoolCode())) {
            return new Result.Taken();
        }
        if (expected.isPresent() && expected.getAsLong() != known.version()) {
            return new Result.Outdated();
        }
        if (wanted.isSameAs(known)) {
            return new Result.Registered(known, false);
        }
        StaffMember next = wanted.withVersion(known.version() + 1);
        return members.save(next) == Stored.DONE ? new Result.Registered(next, false) : new Result.Outdated();
    }
}
