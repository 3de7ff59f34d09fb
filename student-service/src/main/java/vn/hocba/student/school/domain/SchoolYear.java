package vn.hocba.student.school.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year (năm học), written {@code 2025-2026}. */
public record SchoolYear(int first) implements Comparable<SchoolYear> {

    /** What a school year looks like. */
    public static final String FORM = "[0-9]{4}-[0-9]{4}";

    private static final Pattern VALID = Pattern.compile("([0-9]{4})-([0-9]{4})");
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    public SchoolYear {
        if (first < EARLIEST || first > LATEST) {
            throw new IllegalArgumentException("not a school year");
        }
    }

    /** Empty when the second year does not follow the first, or nobody living went to school then. */
    public static Optional<SchoolYear> parse(String text) {
        Matcher years = VALID.matcher(text);
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        boolean follows = Integer.parseInt(years.group(2)) == first + 1;
        return follows && first >= EARLIEST && first <= LATEST ? Optional.of(new SchoolYear(first)) : Optional.empty();
    }

    /** Pupils are admitted from June on, before the teaching begins. */
    public LocalDate firstDay() {
        return LocalDate.of(first, Month.JUNE, 1);
    }

    /** Retests and training in summer still belong to the year (Thông tư 22/2021, Điều 13-14). */
    public LocalDate lastDay() {
        return LocalDate.of(first + 1, Month.AUGUST, 31);
    }

    /** When teaching begins, roughly; ages are counted to this day. */
    public LocalDate opening() {
        return LocalDate.of(first, Month.SEPTEMBER, 5);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(first, other.first);
    }

    @Override
    public String toString() {
        return first + "-" + (first + 1);
    }
}
