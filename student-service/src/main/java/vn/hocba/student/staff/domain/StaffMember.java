package vn.hocba.student.staff.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.PersonalNumber;

/**
 * Somebody who works, or worked, at a school.
 *
 * @param personalNumber the personal certificate carries it; foreigners have none
 * @param title stands above a manager's signature
 * @param active false once the person has left the school
 * @param version of this record, for the optimistic lock
 */
public record StaffMember(
        String staffId,
        String schoolCode,
        @Nullable PersonalNumber personalNumber,
        String fullName,
        @Nullable String title,
        Set<StaffRole> roles,
        boolean active,
        long version) {

    public StaffMember {
        var known = EnumSet.noneOf(StaffRole.class);
        known.addAll(roles);
        roles = Collections.unmodifiableSet(known);
    }

    public boolean has(StaffRole role) {
        return roles.contains(role);
    }

    public boolean worksAt(String school) {
        return schoolCode.equals(school);
    }

    public StaffMember withVersion(long number) {
        return new StaffMember(staffId, schoolCode, personalNumber, fullName, title, roles, active, number);
    }

    /** Nothing else than the version differs. */
    public boolean isSameAs(StaffMember other) {
        return withVersion(other.version()).equals(other);
    }
}
