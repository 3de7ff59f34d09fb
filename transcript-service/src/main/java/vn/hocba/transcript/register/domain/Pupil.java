package vn.hocba.transcript.register.domain;

import java.time.LocalDate;

/**
 * A pupil's personal block, from the birth certificate.
 *
 * @param registerNumber the number in the school's register, empty when there is none
 */
public record Pupil(
        String pupilId,
        String personalNumber,
        String fullName,
        LocalDate dateOfBirth,
        Sex sex,
        String ethnicity,
        String nationality,
        String birthplace,
        String address,
        String registerNumber) {

    /** As the birth certificate says. */
    public enum Sex {
        MALE,
        FEMALE
    }
}
