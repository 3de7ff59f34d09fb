package vn.hocba.grading.roster.adapter.in.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads fields that must or may be there. */
final class Fields {

    private Fields() {}

    static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field);
        }
        return value;
    }

    static LocalDate date(@Nullable String value, String field) {
        return LocalDate.parse(required(value, field));
    }

    static @Nullable LocalDate optionalDate(@Nullable String value) {
        return value == null || value.isBlank() ? null : LocalDate.parse(value);
    }
}
