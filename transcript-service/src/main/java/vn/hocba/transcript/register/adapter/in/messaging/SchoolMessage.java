package vn.hocba.transcript.register.adapter.in.messaging;

import static vn.hocba.transcript.register.adapter.in.messaging.Fields.optional;
import static vn.hocba.transcript.register.adapter.in.messaging.Fields.required;

import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.register.domain.School;

/** What is read of student.school.registered.v1. */
record SchoolMessage(
        @Nullable String schoolCode,
        @Nullable String name,
        @Nullable String taxCode,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String ownerAgency) {

    School toSchool() {
        return new School(
                required(schoolCode, "schoolCode"),
                required(name, "name"),
                optional(taxCode),
                optional(ward),
                optional(address),
                optional(ownerAgency));
    }
}
