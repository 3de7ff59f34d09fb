package vn.hocba.student.school.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school as the department registered it.
 *
 * @param code the sector database's, opaque
 * @param taxCode the certificate of the school's seal carries it
 * @param ownerAgency stands above the school's name on documents
 * @param version of this record, for the optimistic lock
 */
public record School(
        String code,
        String name,
        Set<SchoolLevel> levels,
        String taxCode,
        @Nullable String ward,
        @Nullable String address,
        @Nullable String ownerAgency,
        long version) {

    public School {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a school has at least one level");
        }
        levels = Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }

    public boolean offers(SchoolLevel level) {
        return levels.contains(level);
    }

    public School withVersion(long number) {
        return new School(code, name, levels, taxCode, ward, address, ownerAgency, number);
    }
}
