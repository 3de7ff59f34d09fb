package vn.hocba.grading.curriculum.domain;

import static vn.hocba.grading.curriculum.domain.PrimaryEntry.NO_TEST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/**
 * The general education programme of 2018 (Thông tư 32/2018 with its amendments): subjects by level and grade, and the
 * lessons in a year that decide how many regular marks a subject needs. The order is that of the record's table.
 * Continuing education has the same subjects here; it may leave some of them out [assumed].
 */
public final class Curriculum {

    private static final String CLUSTER_PREFIX = "CD_";

    private static final List<Entry> PRIMARY = List.of(
            new PrimaryEntry("TV", 1, 5, 1),
            new PrimaryEntry("TOAN", 1, 5, 1),
            new PrimaryEntry("NN1", 1, 5, 3), // optional in grades 1 and 2, and without a test there
            new PrimaryEntry("DD", 1, 5, NO_TEST),
            new PrimaryEntry("TNXH", 1, 3, NO_TEST),
            new PrimaryEntry("LSDL", 4, 5, 4),
            new PrimaryEntry("KH", 4, 5, 4),
            new PrimaryEntry("THCN", 3, 5, 3),
            new PrimaryEntry("GDTC", 1, 5, NO_TEST),
            new PrimaryEntry("AN", 1, 5, NO_TEST),
            new PrimaryEntry("MT", 1, 5, NO_TEST),
            new PrimaryEntry("HDTN", 1, 5, NO_TEST),
            new PrimaryEntry("TDT", 1, 5, NO_TEST));

    private static final List<Entry> LOWER_SECONDARY = List.of(
            lower("VAN", 140),
            lower("TOAN", 140),
            lower("NN1", 105),
            lower("GDCD", 35),
            lower("LSDL", 105),
            lower("KHTN", 140),
            lower("CN", 35),
            lower("TIN", 35),
            lower("GDTC", 70),
            lower("NT", 70),
            lower("HDTNHN", 105),
            lower("GDDP", 35),
            lower("NN2", 105),
            lower("TDT", 105));

    private static final List<Entry> UPPER_SECONDARY = List.of(
            upper("VAN", 105),
            upper("TOAN", 105),
            upper("NN1", 105),
            upper("SU", 52),
            upper("DIA", 70),
            upper("KTPL", 70),
            upper("LI", 70),
            upper("HOA", 70),
            upper("SINH", 70),
            upper("CN", 70),
            upper("TIN", 70),
            upper("AN", 70),
            upper("MT", 70),
            upper("GDQP", 35),
            upper("GDTC", 70),
            upper("HDTNHN", 105),
            upper("GDDP", 35),
            upper("NN2", 105),
            upper("TDT", 105));

    private static final Map<Place, Subject> SUBJECTS = subjects();

    private Curriculum() {}

    /** The subject; empty when the programme of that grade does not have it. */
    public static Optional<Subject> find(String code, SchoolLevel level, int grade) {
        return Optional.ofNullable(SUBJECTS.get(new Place(level, grade, code)));
    }

    /** The subjects of a grade in the order of the record's table; none when the level does not have the grade. */
    public static List<Subject> of(SchoolLevel level, int grade) {
        return entries(level).stream()
                .flatMap(entry -> find(entry.code(), level, grade).stream())
                .toList();
    }

    /** The whole programme, looked up for every row of every call. */
    private static Map<Place, Subject> subjects() {
        var subjects = new HashMap<Place, Subject>();
        for (SchoolLevel level : SchoolLevel.values()) {
            List<Entry> entries = entries(level);
            for (int grade = level.firstGrade(); grade <= level.lastGrade(); grade++) {
                for (int position = 0; position < entries.size(); position++) {
                    Entry entry = entries.get(position);
                    if (entry.has(grade)) {
                        subjects.put(new Place(level, grade, entry.code()), entry.in(grade, position));
                    }
                }
            }
        }
        return Map.copyOf(subjects);
    }

    private static List<Entry> entries(SchoolLevel level) {
        return switch (level) {
            case PRIMARY -> PRIMARY;
            case LOWER_SECONDARY, CONTINUING_LOWER_SECONDARY -> LOWER_SECONDARY;
            case UPPER_SECONDARY, CONTINUING_UPPER_SECONDARY -> UPPER_SECONDARY;
        };
    }

    private record Place(SchoolLevel level, int grade, String code) {}

    /** A topic cluster (cụm chuyên đề) has no gradebook: its check is a regular mark of its subject. */
    public static boolean isTopicCluster(String code) {
        return code.startsWith(CLUSTER_PREFIX);
    }

    private static Entry lower(String code, int lessons) {
        return new SecondaryEntry(code, lessons, false);
    }

    private static Entry upper(String code, int lessons) {
        return new SecondaryEntry(code, lessons, true);
    }
}
