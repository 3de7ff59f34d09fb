package vn.hocba.grading.regulation.domain;

import java.util.Map;

/**
 * One regulation as it is applied: a transcript keeps the id of the rule set that judged it.
 *
 * @param id stable; says the circular and, when it is not the usual one, the reading
 * @param circular as it is quoted
 * @param effectiveFrom the first school year of each grade that the circular covers
 */
public record RuleSet(String id, String circular, Map<Integer, SchoolYear> effectiveFrom, RuleOptions options) {

    public RuleSet {
        effectiveFrom = Map.copyOf(effectiveFrom);
    }

    public boolean covers(int grade, SchoolYear year) {
        SchoolYear first = effectiveFrom.get(grade);
        return first != null && first.compareTo(year) <= 0;
    }
}
