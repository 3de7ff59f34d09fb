package vn.hocba.transcript.register.adapter.in.messaging;

import static vn.hocba.transcript.register.adapter.in.messaging.Fields.date;
import static vn.hocba.transcript.register.adapter.in.messaging.Fields.optional;
import static vn.hocba.transcript.register.adapter.in.messaging.Fields.required;

import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.Pupil.Sex;

/** What is read of student.pupil.changed.v1. */
record PupilMessage(
        @Nullable String pupilId,
        @Nullable String personalNumber,
        @Nullable String fullName,
        @Nullable String dateOfBirth,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String nationality,
        @Nullable String birthplace,
        @Nullable String address,
        @Nullable String registerNumber) {

    Pupil toPupil() {
        return new Pupil(
                required(pupilId, "pupilId"),
                optional(personalNumber),
                required(fullName, "fullName"),
                date(dateOfBirth, "dateOfBirth"),
                Sex.valueOf(required(sex, "sex")),
                optional(ethnicity),
                optional(nationality),
                optional(birthplace),
                optional(address),
                optional(registerNumber));
    }
}
