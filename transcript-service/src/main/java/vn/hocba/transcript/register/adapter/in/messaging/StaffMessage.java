package vn.hocba.transcript.register.adapter.in.messaging;

import static vn.hocba.transcript.register.adapter.in.messaging.Fields.optional;
import static vn.hocba.transcript.register.adapter.in.messaging.Fields.required;

import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.register.domain.StaffMember;

/** What is read of student.staff.changed.v1. */
record StaffMessage(
        @Nullable String staffId,
        @Nullable String schoolCode,
        @Nullable String fullName,
        @Nullable String title) {

    StaffMember toMember() {
        return new StaffMember(
                required(staffId, "staffId"),
                required(schoolCode, "schoolCode"),
                required(fullName, "fullName"),
                optional(title));
    }
}
