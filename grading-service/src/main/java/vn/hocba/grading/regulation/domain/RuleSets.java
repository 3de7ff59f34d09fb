package vn.hocba.grading.regulation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regulations that this service knows, the newest first. */
public record RuleSets(List<RuleSet> known) {

    public RuleSets {
        known = List.copyOf(known);
    }

    /** The circulars in force, roll-out by grade as in Thông tư 22/2021, Điều 21 and Thông tư 27/2020, Điều 19. */
    public static RuleSets inForce(RuleOptions options) {
        String reading = options.equals(RuleOptions.USUAL) ? "" : variant(options);
        return new RuleSets(List.of(
                new RuleSet(
                        "TT22-2021" + reading,
                        "Thông tư 22/2021/TT-BGDĐT",
                        Map.of(
                                6, new SchoolYear(2021),
                                7, new SchoolYear(2022),
                                8, new SchoolYear(2023),
                                9, new SchoolYear(2024),
                                10, new SchoolYear(2022),
                                11, new SchoolYear(2023),
                                12, new SchoolYear(2024)),
                        options),
                new RuleSet(
                        "TT27-2020",
                        "Thông tư 27/2020/TT-BGDĐT",
                        Map.of(
                                1, new SchoolYear(2020),
                                2, new SchoolYear(2021),
                                3, new SchoolYear(2022),
                                4, new SchoolYear(2023),
                                5, new SchoolYear(2024)),
                        RuleOptions.USUAL)));
    }

    /** The rule set of that grade in that year. */
    public Optional<RuleSet> of(int grade, SchoolYear year) {
        return known.stream().filter(rules -> rules.covers(grade, year)).findFirst();
    }

    /** The rule set that judges this grade since the last change. */
    public Optional<RuleSet> newest(int grade) {
        return known.stream()
                .filter(rules -> rules.effectiveFrom().containsKey(grade))
                .findFirst();
    }

    /** The rule set with that id, for a class that was closed by it. */
    public Optional<RuleSet> withId(String id) {
        return known.stream().filter(rules -> rules.id().equals(id)).findFirst();
    }

    private static String variant(RuleOptions options) {
        return (options.adjustReading() == AdjustReading.SUBJECT_PERFECT ? "-B" : "-A")
                + (options.commentSubjectsAdjust() ? "" : "-scored")
                + (options.subjectsRequired() == RuleOptions.USUAL.subjectsRequired()
                        ? ""
                        : "-" + options.subjectsRequired() + "subjects")
                + (options.absencesAllowed() == RuleOptions.USUAL.absencesAllowed()
                        ? ""
                        : "-" + options.absencesAllowed() + "absences");
    }
}
