package vn.hocba.signing.register.adapter.in.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads fields that must or may be there. */
final class Fields {

    private static final int ISO_DATE = 10;

    private Fields() {}

    static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field);
        }
        return value;
    }

    static String optional(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A date, also where the producer wrote a date with time. */
    static LocalDate date(@Nullable String value, String field) {
        String text = required(value, field);
        return LocalDate.parse(text.length() > ISO_DATE ? text.substring(0, ISO_DATE) : text);
    }

    static @Nullable LocalDate optionalDate(@Nullable String value) {
        return value == null || value.isBlank() ? null : date(value, "date");
    }
}
