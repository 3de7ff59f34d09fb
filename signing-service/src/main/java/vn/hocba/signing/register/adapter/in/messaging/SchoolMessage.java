package vn.hocba.signing.register.adapter.in.messaging;

import static vn.hocba.signing.register.adapter.in.messaging.Fields.required;

import org.jspecify.annotations.Nullable;
import vn.hocba.signing.register.domain.School;

/** What is read of student.school.registered.v1. */
record SchoolMessage(
        @Nullable String schoolCode,
        @Nullable String name,
        @Nullable String taxCode) {

    School toSchool() {
        return new School(required(schoolCode, "schoolCode"), required(name, "name"), required(taxCode, "taxCode"));
    }
}
