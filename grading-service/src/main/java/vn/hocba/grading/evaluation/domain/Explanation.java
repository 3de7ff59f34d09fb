package vn.hocba.grading.evaluation.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why something came out as it did.
 *
 * @param about what is explained, such as {@code VAN.semester1} or {@code learning.year}
 * @param article of the circular
 * @param rule the formula or criterion
 * @param inputs what went into it
 * @param decidedBy subjects, qualities or competences that decided a level that was missed or adjusted
 */
public record Explanation(
        String about,
        String article,
        String rule,
        Map<String, String> inputs,
        String result,
        List<String> decidedBy,
        String vi,
        String en) {

    public Explanation {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        decidedBy = List.copyOf(decidedBy);
    }
}
