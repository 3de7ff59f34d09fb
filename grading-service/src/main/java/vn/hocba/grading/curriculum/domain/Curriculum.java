package vn.hocba.grading.curriculum.domain;

import static vn.hocba.grading.curriculum.domain.PrimaryEntry.NO_TEST;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SubjectKind;
import vn.hocba.grading.regulation.domain.tt22.assessments.RegularAssessments;

/**
 * The general education programme of 2018 (Thông tư 32/2018 with its amendments): subjects by level and grade, and the
 * lessons in a year that decide how many regular marks a subject needs.
 */
public final class Curriculum {

    private static final String CLUSTER_PREFIX = "CD_";

    private static final Map<String, PrimaryEntry> PRIMARY = primary(
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

    /** Lessons in the year; Công nghệ has more in grades 8 and 9. */
    private static final Map<String, Integer> LOWER_SECONDARY = Map.ofEntries(
            Map.entry("VAN", 140),
            Map.entry("TOAN", 140),
            Map.entry("NN1", 105),
            Map.entry("GDCD", 35),
            Map.entry("LSDL", 105),
            Map.entry("KHTN", 140),
            Map.entry("CN", 35),
            Map.entry("TIN", 35),
            Map.entry("GDTC", 70),
            Map.entry("NT", 70),
            Map.entry("HDTNHN", 105),
            Map.entry("GDDP", 35),
            Map.entry("NN2", 105),
            Map.entry("TDT", 105));

    private static final Map<String, Integer> UPPER_SECONDARY = Map.ofEntries(
            Map.entry("VAN", 105),
            Map.entry("TOAN", 105),
            Map.entry("NN1", 105),
            Map.entry("SU", 52),
            Map.entry("GDQP", 35),
            Map.entry("GDTC", 70),
            Map.entry("HDTNHN", 105),
            Map.entry("GDDP", 35),
            Map.entry("DIA", 70),
            Map.entry("KTPL", 70),
            Map.entry("LI", 70),
            Map.entry("HOA", 70),
            Map.entry("SINH", 70),
            Map.entry("CN", 70),
            Map.entry("TIN", 70),
            Map.entry("AN", 70),
            Map.entry("MT", 70),
            Map.entry("NN2", 105),
            Map.entry("TDT", 105));

    /** Thông tư 22/2021, Điều 5.1a. */
    private static final Set<String> COMMENT_SUBJECTS = Set.of("GDTC", "NT", "AN", "MT", "GDDP", "HDTNHN");

    private static final int TECHNOLOGY_IN_GRADES_8_AND_9 = 52;

    private Curriculum() {}

    /** The subject; empty when the programme of that grade does not have it. */
    public static Optional<Subject> find(String code, SchoolLevel level, int grade) {
        return switch (level) {
            case PRIMARY ->
                Optional.ofNullable(PRIMARY.get(code))
                        .filter(entry -> entry.has(grade))
                        .map(entry -> entry.in(grade));
            case LOWER_SECONDARY ->
                Optional.ofNullable(LOWER_SECONDARY.get(code))
                        .map(lessons -> code.equals("CN") && grade >= 8 ? TECHNOLOGY_IN_GRADES_8_AND_9 : lessons)
                        .map(lessons -> secondary(code, lessons, false));
            case UPPER_SECONDARY ->
                Optional.ofNullable(UPPER_SECONDARY.get(code)).map(lessons -> secondary(code, lessons, true));
        };
    }

    /** A topic cluster (cụm chuyên đề) has no gradebook: its check is a regular mark of its subject. */
    public static boolean isTopicCluster(String code) {
        return code.startsWith(CLUSTER_PREFIX);
    }

    private static Subject secondary(String code, int lessons, boolean clusters) {
        SubjectKind kind = COMMENT_SUBJECTS.contains(code) ? SubjectKind.COMMENT : SubjectKind.SCORED;
        return new Subject(
                code,
                kind,
                RegularAssessments.required(kind, lessons, false),
                clusters && kind == SubjectKind.SCORED,
                false);
    }

    private static Map<String, PrimaryEntry> primary(PrimaryEntry... entries) {
        return Stream.of(entries).collect(Collectors.toUnmodifiableMap(PrimaryEntry::code, entry -> entry));
    }
}
