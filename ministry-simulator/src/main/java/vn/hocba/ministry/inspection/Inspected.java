package vn.hocba.ministry.inspection;

import java.util.List;
import java.util.Optional;

/**
 * What the inspection of a package found.
 *
 * @param packageId empty when the manifest cannot be read
 * @param refused why the package as a whole is refused
 */
public record Inspected(String packageId, String schoolCode, Optional<Rejection> refused, List<Finding> findings) {

    /** One transcript that is in the package; without a rejection it is in order. */
    public record Finding(String transcriptId, long version, String sha256, Optional<Rejection> rejection) {}

    public Inspected {
        findings = List.copyOf(findings);
    }

    static Inspected unreadable(Rejection why) {
        return new Inspected("", "", Optional.of(why), List.of());
    }
}
