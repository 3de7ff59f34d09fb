package vn.hocba.grading.regulation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The regulations that this service knows, the newest first. */
public record RuleSets(List<RuleSet> known) {

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
        String reading = options.equals(RuleOptions.USUAL) ? "" : variant(options, RuleOptions.USUAL);
        String continuingReading =
                continuing.equals(RuleOptions.CONTINUING) ? "" : variant(continuing, RuleOptions.CONTINUING);
        return new RuleSets(List.of(
                new RuleSet(
                        "TT22-2021" + reading,
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
                        options),
                // in force since February 2022; with which year each grade began is assumed to be as in Thông tư
                // 22/2021
                new RuleSet(
                        "TT43-2021" + continuingReading,
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
                        continuing),
                new RuleSet(
                        "TT27-2020",
                        "Thông tư 27/2020/TT-BGDĐT",
                        Set.of(SchoolLevel.PRIMARY),
                        Map.of(
                                1, new SchoolYear(2020),
                                2, new SchoolYear(2021),
                                3, new SchoolYear(2022),
                                4, new SchoolYear(2023),
                                5, new SchoolYear(2024)),
                        RuleOptions.USUAL)));
    }

    /** The rule set of that level and grade in that year. */
    public Optional<RuleSet> of(SchoolLevel level, int grade, SchoolYear year) {
        return known.stream().filter(rules -> rules.covers(level, grade, year)).findFirst();
    }

    /** The rule set that judges this grade since the last change. */
    public Optional<RuleSet> newest(SchoolLevel level, int grade) {
        return known.stream().filter(rules -> rules.covers(level, grade)).findFirst();
    }

    /** The rule set with that id, for a class that was closed by it. */
    public Optional<RuleSet> withId(String id) {
        return known.stream().filter(rules -> rules.id().equals(id)).findFirst();
    }

    /** What is read in another way than usual, as a part of the rule set's id. */
    private static String variant(RuleOptions options, RuleOptions usual) {
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
