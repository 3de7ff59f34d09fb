package vn.hocba.student.pupil.adapter.in.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Text;
import vn.hocba.student.pupil.application.EnrolmentRow;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.Sex;

/** What is asked of pupils. */
final class PupilRequests {

    private static final int MOST = 100;
    private static final String NUMBER_TEXT = "Số định danh cá nhân có 12 chữ số | A personal number has 12 digits";

    private PupilRequests() {}

    record EnrolRequest(@NotEmpty @Size(max = MOST) List<@NotNull @Valid RowRequest> pupils) {

        List<EnrolmentRow> toRows() {
            return pupils.stream().map(RowRequest::toRow).toList();
        }
    }

    /**
     * One pupil to be enrolled.
     *
     * @param movedInFrom the former school, when the pupil comes during the year
     */
    record RowRequest(
            @Pattern(regexp = PersonalNumber.FORM, message = NUMBER_TEXT) @Nullable
            String personalNumber,

            @NotBlank @Size(max = 120) String fullName,
            @NotNull LocalDate dateOfBirth,
            @NotNull Sex sex,
            @Size(max = 60) @Nullable String ethnicity,
            @Size(max = 60) @Nullable String nationality,
            @Size(max = 200) @Nullable String birthplace,
            @Size(max = 300) @Nullable String address,
            @Size(max = 40) @Nullable String registerNumber,
            @NotNull LocalDate from,
            @Size(max = 120) @Nullable String movedInFrom) {

        RowRequest {
            personalNumber = Text.cleanOrNull(personalNumber);
            fullName = Text.clean(fullName);
            ethnicity = Text.cleanOrNull(ethnicity);
            nationality = Text.cleanOrNull(nationality);
            birthplace = Text.cleanOrNull(birthplace);
            address = Text.cleanOrNull(address);
            registerNumber = Text.cleanOrNull(registerNumber);
            movedInFrom = Text.cleanOrNull(movedInFrom);
        }

        EnrolmentRow toRow() {
            var identity = new IdentityRequest(
                    personalNumber,
                    fullName,
                    dateOfBirth,
                    sex,
                    ethnicity,
                    nationality,
                    birthplace,
                    address,
                    registerNumber);
            return new EnrolmentRow(identity.toIdentity(), from, movedInFrom);
        }
    }

    /** A pupil's identity, the whole of it. */
    record IdentityRequest(
            @Pattern(regexp = PersonalNumber.FORM, message = NUMBER_TEXT) @Nullable
            String personalNumber,

            @NotBlank @Size(max = 120) String fullName,
            @NotNull LocalDate dateOfBirth,
            @NotNull Sex sex,
            @Size(max = 60) @Nullable String ethnicity,
            @Size(max = 60) @Nullable String nationality,
            @Size(max = 200) @Nullable String birthplace,
            @Size(max = 300) @Nullable String address,
            @Size(max = 40) @Nullable String registerNumber) {

        IdentityRequest {
            personalNumber = Text.cleanOrNull(personalNumber);
            fullName = Text.clean(fullName);
            ethnicity = Text.cleanOrNull(ethnicity);
            nationality = Text.cleanOrNull(nationality);
            birthplace = Text.cleanOrNull(birthplace);
            address = Text.cleanOrNull(address);
            registerNumber = Text.cleanOrNull(registerNumber);
        }

        Identity toIdentity() {
            return new Identity(
                    PersonalNumber.ofNullable(personalNumber),
                    fullName,
                    dateOfBirth,
                    sex,
                    ethnicity,
                    nationality,
                    birthplace,
                    address,
                    registerNumber);
        }
    }

    /**
     * A pupil goes.
     *
     * @param date the last day in the class
     */
    record DepartureRequest(
            @NotNull LocalDate date, @NotNull Kind kind) {

        /** How. */
        enum Kind {
            MOVED_AWAY,
            LEFT;

            Enrolment.Status status() {
                return this == MOVED_AWAY ? Enrolment.Status.MOVED_AWAY : Enrolment.Status.LEFT;
            }
        }
    }
}
