package vn.hocba.student.platform.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The personal identification number (số định danh cá nhân): 12 digits, of which 3 say where the birth was registered, 1
 * the century and the sex, 2 the year of birth. It is also the lifelong learning code (NĐ 88/2026, Điều 9).
 *
 * <p>Its text form is masked, so that it cannot get into a log by accident; {@link #digits()} is the number.
 */
public record PersonalNumber(String digits) {

    /** What a number looks like. */
    public static final String FORM = "[0-9]{12}";

    private static final Pattern VALID = Pattern.compile(FORM);
    private static final int CENTURY_AND_SEX = 3;
    private static final int FIRST_CENTURY = 1900;

    public PersonalNumber {
        if (!VALID.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a personal number");
        }
    }

    /** Null for null. */
    public static @Nullable PersonalNumber ofNullable(@Nullable String digits) {
        return digits == null ? null : new PersonalNumber(digits);
    }

    /** As it is shown to those who need not know it: {@code 079*******12}. */
    public String masked() {
        return digits.substring(0, 3) + "*******" + digits.substring(10);
    }

    /** Even for men: 0 and 1 are the 1900s, 2 and 3 the 2000s, and so on. */
    public boolean saysMale() {
        return digit(CENTURY_AND_SEX) % 2 == 0;
    }

    public int saysYearOfBirth() {
        return FIRST_CENTURY + digit(CENTURY_AND_SEX) / 2 * 100 + digit(4) * 10 + digit(5);
    }

    private int digit(int index) {
        return digits.charAt(index) - '0';
    }

    @Override
    public String toString() {
        return masked();
    }
}
