package vn.hocba.signing.register.adapter.in.messaging;

import static vn.hocba.signing.register.adapter.in.messaging.Fields.optional;
import static vn.hocba.signing.register.adapter.in.messaging.Fields.required;

import org.jspecify.annotations.Nullable;
import vn.hocba.signing.register.domain.StaffMember;

/** What is read of student.staff.changed.v1. The roles are not: the caller's token says them. */
record StaffMessage(
        @Nullable String staffId,
        @Nullable String schoolCode,
        @Nullable String personalNumber,
        boolean active) {

    StaffMember toMember() {
        return new StaffMember(
                required(staffId, "staffId"), required(schoolCode, "schoolCode"), optional(personalNumber), active);
    }
}
