package vn.hocba.launcher.demo.application;

import java.util.List;
import java.util.Map;
import vn.hocba.launcher.demo.domain.Tally;

/**
 * How a demonstration ended.
 *
 * @param states how many transcripts are in which state
 * @param secondsByStage in the order of the stages
 * @param problems what was not as it should be
 */
public record Outcome(
        Tally tally,
        Map<String, Long> states,
        Map<String, Double> secondsByStage,
        List<Sample> samples,
        List<String> problems) {

    /** Every number agrees. */
    public boolean agrees() {
        return tally.agrees() && problems.isEmpty();
    }
}
