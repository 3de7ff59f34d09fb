package vn.hocba.grading.regulation.domain;

/** A school year, written {@code 2025-2026}. */
public record SchoolYear(int firstYear) implements Comparable<SchoolYear> {

    public SchoolYear {
        if (firstYear < 2000 || firstYear > 2999) {
            throw new IllegalArgumentException("not a school year: " + firstYear);
        }
    }

    /**
     * Reads {@code 2025-2026}.
     *
     * @throws IllegalArgumentException when it is not a school year
     */
    public static SchoolYear of(String text) {
        if (!text.matches("\\d{4}-\\d{4}")) {
            throw new IllegalArgumentException("not a school year");
        }
        int first = Integer.parseInt(text.substring(0, 4));
        if (Integer.parseInt(text.substring(5)) != first + 1) {
            throw new IllegalArgumentException("not a school year");
        }
        return new SchoolYear(first);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    @Override
    public String toString() {
        return firstYear + "-" + (firstYear + 1);
    }
}
