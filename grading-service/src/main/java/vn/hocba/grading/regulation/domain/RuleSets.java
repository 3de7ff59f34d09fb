package vn.hocba.grading.regulation.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The regulations that this service knows, the newest first. */
public record RuleSets(List<RuleSet> known) {

    private static final String SECONDARY_ID = "TT22-2021";
    private static final String CONTINUING_ID = "TT43-2021";
    private static final RuleSet PRIMARY = new RuleSet(
            "TT27-2020",
            "Thông tư 27/2020/TT-BGDĐT",
            Set.of(SchoolLevel.PRIMARY),
            Map.of(
                    1, new SchoolYear(2020),
                    2, new SchoolYear(2021),
                    3, new SchoolYear(2022),
                    4, new SchoolYear(2023),
                    5, new SchoolYear(2024)),
            RuleOptions.USUAL);
    /** What {@link #variant} writes. */
    private static final Pattern READING = Pattern.compile("(?<circular>" + SECONDARY_ID + "|" + CONTINUING_ID
            + ")(-(?<adjust>A|B|unadjusted)(?<scored>-scored)?(-(?<subjects>\\d{1,3})subjects)?"
            + "(-(?<absences>\\d{1,3})absences)?)?");

    public RuleSets {
        known = List.copyOf(known);
    }

    /** The circulars in force, roll-out by grade as in Thông tư 22/2021, Điều 21 and Thông tư 27/2020, Điều 19. */
    public static RuleSets inForce(RuleOptions options) {
        return inForce(options, RuleOptions.CONTINUING);
    }

    /**
     * The circulars in force, read in these ways.
     *
     * @param continuing of Thông tư 43/2021
     */
    public static RuleSets inForce(RuleOptions options, RuleOptions continuing) {
        return new RuleSets(List.of(secondary(options), continuing(continuing), PRIMARY));
    }

    private static RuleSet secondary(RuleOptions options) {
        return new RuleSet(
                SECONDARY_ID + variant(options, RuleOptions.USUAL),
                "Thông tư 22/2021/TT-BGDĐT",
                Set.of(SchoolLevel.LOWER_SECONDARY, SchoolLevel.UPPER_SECONDARY),
                Map.of(
                        6, new SchoolYear(2021),
                        7, new SchoolYear(2022),
                        8, new SchoolYear(2023),
                        9, new SchoolYear(2024),
                        10, new SchoolYear(2022),
                        11, new SchoolYear(2023),
                        12, new SchoolYear(2024)),
                options);
    }

    /** In force since February 2022; with which year each grade began is assumed to be as in Thông tư 22/2021. */
    private static RuleSet continuing(RuleOptions options) {
        return new RuleSet(
                CONTINUING_ID + variant(options, RuleOptions.CONTINUING),
                "Thông tư 43/2021/TT-BGDĐT",
                Set.of(SchoolLevel.CONTINUING_LOWER_SECONDARY, SchoolLevel.CONTINUING_UPPER_SECONDARY),
                Map.of(
                        6, new SchoolYear(2022),
                        7, new SchoolYear(2022),
                        8, new SchoolYear(2023),
                        9, new SchoolYear(2024),
                        10, new SchoolYear(2022),
                        11, new SchoolYear(2023),
                        12, new SchoolYear(2024)),
                options);
    }

    /** The rule set of that level and grade in that year. */
    public Optional<RuleSet> of(SchoolLevel level, int grade, SchoolYear year) {
        return known.stream().filter(rules -> rules.covers(level, grade, year)).findFirst();
    }

    /** The rule set that judges this grade since the last change. */
    public Optional<RuleSet> newest(SchoolLevel level, int grade) {
        return known.stream().filter(rules -> rules.covers(level, grade)).findFirst();
    }

    /** The rule set with that id, for a class that was closed by it: also in a reading that is not the configured one any more. */
    public Optional<RuleSet> withId(String id) {
        return known.stream().filter(rules -> rules.id().equals(id)).findFirst().or(() -> otherReading(id));
    }

    private static Optional<RuleSet> otherReading(String id) {
        Matcher read = READING.matcher(id);
        if (!read.matches()) {
            return Optional.empty();
        }
        boolean secondary = read.group("circular").equals(SECONDARY_ID);
        RuleOptions options = options(read, secondary ? RuleOptions.USUAL : RuleOptions.CONTINUING);
        RuleSet rules = secondary ? secondary(options) : continuing(options);
        return Optional.of(rules).filter(found -> found.id().equals(id));
    }

    private static RuleOptions options(Matcher read, RuleOptions usual) {
        AdjustReading adjust = switch (Objects.requireNonNullElse(read.group("adjust"), "")) {
            case "A" -> AdjustReading.WITHOUT_THE_SUBJECT;
            case "B" -> AdjustReading.SUBJECT_PERFECT;
            case "unadjusted" -> AdjustReading.NONE;
            default -> usual.adjustReading();
        };
        return new RuleOptions(
                adjust,
                (read.group("scored") == null) == usual.commentSubjectsAdjust(),
                number(read.group("subjects"), usual.subjectsRequired()),
                number(read.group("absences"), usual.absencesAllowed()));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** What is read in another way than usual, as a part of the rule set's id. */
    private static String variant(RuleOptions options, RuleOptions usual) {
        if (options.equals(usual)) {
            return "";
        }
        String adjust = switch (options.adjustReading()) {
            case WITHOUT_THE_SUBJECT -> "-A";
            case SUBJECT_PERFECT -> "-B";
            case NONE -> "-unadjusted";
        };
        return adjust
                + (options.commentSubjectsAdjust() == usual.commentSubjectsAdjust() ? "" : "-scored")
                + (options.subjectsRequired() == usual.subjectsRequired()
                        ? ""
                        : "-" + options.subjectsRequired() + "subjects")
                + (options.absencesAllowed() == usual.absencesAllowed()
                        ? ""
                        : "-" + options.absencesAllowed() + "absences");
    }
}
