package vn.hocba.launcher.demo.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers that must agree at the end.
 *
 * @param pupils invented
 * @param yearResults final, as grading-service counts
 * @param released as transcript-service counts
 * @param acceptedByCity with the city's receipt
 * @param acceptedByMinistry with the ministry's receipt
 * @param verifiedGenuine by the public verification
 * @param signatures in the transcripts, as signing-service counts
 * @param signaturesNeeded by the rules: 3 each, and in secondary schools one more for each subject
 * @param specials particular years that were invented
 * @param specialsFound of these, with the result that the regulations give
 */
public record Tally(
        long pupils,
        long yearResults,
        long released,
        long acceptedByCity,
        long acceptedByMinistry,
        long verifiedGenuine,
        long signatures,
        long signaturesNeeded,
        long specials,
        long specialsFound) {

    /** Every record arrived, once, with all its signatures. */
    public boolean agrees() {
        return counts().values().stream().allMatch(count -> count == pupils)
                && signatures == signaturesNeeded
                && specialsFound == specials;
    }

    /** Those that must be the number of pupils. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("pupils", pupils);
        counts.put("yearResults", yearResults);
        counts.put("released", released);
        counts.put("acceptedByCity", acceptedByCity);
        counts.put("acceptedByMinistry", acceptedByMinistry);
        counts.put("verifiedGenuine", verifiedGenuine);
        return counts;
    }
}
