package vn.hocba.student.school.adapter.in.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.domain.Text;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.SchoolLevel;

/** A school as it shall be registered. */
record SchoolRequest(
        @NotBlank @Size(max = 120) String name,
        @NotEmpty Set<@NotNull SchoolLevel> levels,

        @NotBlank
        @Pattern(
                regexp = "|\\d{10}(-\\d{3})?",
                message = "Mã số thuế có 10 chữ số, đơn vị trực thuộc thêm gạch nối và 3 chữ số"
                        + " | A tax code has 10 digits, a dependent unit's a hyphen and 3 more")
        String taxCode,

        @Size(max = 120) @Nullable String ward,
        @Size(max = 250) @Nullable String address,
        @Size(max = 200) @Nullable String ownerAgency) {

    SchoolRequest {
        name = Text.clean(name);
        taxCode = Text.clean(taxCode);
        ward = Text.cleanOrNull(ward);
        address = Text.cleanOrNull(address);
        ownerAgency = Text.cleanOrNull(ownerAgency);
    }

    School toSchool(String code) {
        return new School(code, name, levels, taxCode, ward, address, ownerAgency, 1);
    }
}
