package vn.hocba.student.staff.adapter.in.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Text;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffRole;

/**
 * A staff member as registered under an id.
 *
 * @param active true when left out
 */
record StaffRequest(
        @Pattern(
                regexp = PersonalNumber.FORM,
                message = "Số định danh cá nhân có 12 chữ số | A personal number has 12 digits")
        @Nullable
        String personalNumber,

        @NotBlank @Size(max = 120) String fullName,
        @Size(max = 80) @Nullable String title,
        @NotNull Set<@NotNull StaffRole> roles,
        @Nullable Boolean active) {

    /** Ids go into URLs and events. */
    static final String ID = "[A-Za-z0-9._-]{1,64}";

    static final int MOST = 500;

    StaffRequest {
        personalNumber = Text.cleanOrNull(personalNumber);
        fullName = Text.clean(fullName);
        title = Text.cleanOrNull(title);
    }

    StaffMember toMember(String schoolCode, String staffId) {
        return new StaffMember(
                staffId,
                schoolCode,
                PersonalNumber.ofNullable(personalNumber),
                fullName,
                title,
                roles,
                active == null || active,
                1);
    }

    /** Many of them. */
    record ListRequest(@NotEmpty @Size(max = MOST) List<@NotNull @Valid RowRequest> staff) {

        List<StaffMember> toMembers(String schoolCode) {
            return staff.stream().map(row -> row.toMember(schoolCode)).toList();
        }
    }

    /** One of many: with its id. */
    record RowRequest(
            @NotBlank @Pattern(regexp = "|" + ID) String staffId,

            @Pattern(
                    regexp = PersonalNumber.FORM,
                    message = "Số định danh cá nhân có 12 chữ số | A personal number has 12 digits")
            @Nullable
            String personalNumber,

            @NotBlank @Size(max = 120) String fullName,
            @Size(max = 80) @Nullable String title,
            @NotNull Set<@NotNull StaffRole> roles,
            @Nullable Boolean active) {

        RowRequest {
            staffId = Text.clean(staffId);
            personalNumber = Text.cleanOrNull(personalNumber);
            fullName = Text.clean(fullName);
            title = Text.cleanOrNull(title);
        }

        StaffMember toMember(String schoolCode) {
            return new StaffRequest(personalNumber, fullName, title, roles, active).toMember(schoolCode, staffId);
        }
    }
}
