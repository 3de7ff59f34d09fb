package vn.hocba.student.pupil.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Text;

/**
 * A pupil's personal block, from the birth certificate (Thông tư 22/2021 and 27/2020, page 1 of the transcript).
 *
 * @param personalNumber absent only for foreigners
 * @param registerNumber in the school's register (số đăng bộ)
 */
public record Identity(
        @Nullable PersonalNumber personalNumber,
        String fullName,
        LocalDate dateOfBirth,
        Sex sex,
        @Nullable String ethnicity,
        @Nullable String nationality,
        @Nullable String birthplace,
        @Nullable String address,
        @Nullable String registerNumber) {

    /** The same birth certificate; what may change in life is not looked at. */
    public boolean isSamePersonAs(Identity other) {
        return Text.folded(fullName).equals(Text.folded(other.fullName))
                && dateOfBirth.equals(other.dateOfBirth)
                && sex == other.sex;
    }

    /** Vietnamese unless another nationality is given. */
    public boolean isVietnamese() {
        String folded = Text.folded(nationality);
        return folded.isEmpty() || folded.equals("việtnam") || folded.equals("vietnam");
    }

    /** With what a newer school says of the same person; what it does not say stays. */
    Identity refreshedBy(Identity newer) {
        return new Identity(
                personalNumber == null ? newer.personalNumber : personalNumber,
                fullName,
                dateOfBirth,
                sex,
                either(newer.ethnicity, ethnicity),
                either(newer.nationality, nationality),
                either(newer.birthplace, birthplace),
                either(newer.address, address),
                either(newer.registerNumber, registerNumber));
    }

    private static @Nullable String either(@Nullable String newer, @Nullable String known) {
        return newer == null ? known : newer;
    }
}
