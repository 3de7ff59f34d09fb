package vn.hocba.grading.regulation.domain;

import java.util.Map;
import java.util.Set;

/**
 * One regulation as it is applied: a transcript keeps the id of the rule set that judged it.
 *
 * @param id stable; says the circular and, when it is not the usual one, the reading
 * @param circular as it is quoted
 * @param levels that the circular is about
 * @param effectiveFrom the first school year of each grade that the circular covers
 */
public record RuleSet(
        String id,
        String circular,
        Set<SchoolLevel> levels,
        Map<Integer, SchoolYear> effectiveFrom,
        RuleOptions options) {

    public RuleSet {
        levels = Set.copyOf(levels);
        effectiveFrom = Map.copyOf(effectiveFrom);
    }

    public boolean covers(SchoolLevel level, int grade) {
        return levels.contains(level) && effectiveFrom.containsKey(grade);
    }

    public boolean covers(SchoolLevel level, int grade, SchoolYear year) {
        if (!covers(level, grade)) {
            return false;
        }
        SchoolYear first = effectiveFrom.get(grade);
        return first != null && first.compareTo(year) <= 0;
    }
}
