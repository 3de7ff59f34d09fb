package vn.hocba.student.school.adapter.in.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.school.domain.School;

/** A school on the wire. */
record SchoolResponse(
        String schoolCode,
        long version,
        String name,
        List<String> levels,
        String taxCode,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String ownerAgency) {

    static SchoolResponse of(School school) {
        return new SchoolResponse(
                school.code(),
                school.version(),
                school.name(),
                school.levels().stream().map(Enum::name).toList(),
                school.taxCode(),
                school.ward(),
                school.address(),
                school.ownerAgency());
    }
}
