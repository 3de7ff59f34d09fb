package vn.hocba.sync.reconciliation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.reconciliation.domain.Difference.Kind;

/**
 * The result of holding both sides against each other.
 *
 * @param ours how many we believe to be accepted
 * @param theirs how many the store holds
 * @param matching accepted here, held there, with the same digest
 */
public record Comparison(long ours, long theirs, long matching, List<Difference> differences) {

    /** What we know of one version. */
    public record Known(String sha256, boolean accepted) {}

    public Comparison {
        differences = List.copyOf(differences);
    }

    public static Comparison of(Map<DeliveryId, Known> ours, Map<DeliveryId, String> theirs) {
        var differences = new ArrayList<Difference>();
        long matching = 0;
        SortedMap<DeliveryId, String> held = new TreeMap<>(theirs);
        for (Map.Entry<DeliveryId, String> entry : held.entrySet()) {
            Known known = ours.get(entry.getKey());
            if (known == null) {
                differences.add(new Difference(Kind.UNKNOWN_HERE, entry.getKey()));
            } else if (!known.sha256().equalsIgnoreCase(entry.getValue())) {
                differences.add(new Difference(Kind.DIGEST_DIFFERS, entry.getKey()));
            } else if (known.accepted()) {
                matching++;
            } else {
                differences.add(new Difference(Kind.NOT_CONFIRMED_HERE, entry.getKey()));
            }
        }
        long accepted = 0;
        for (Map.Entry<DeliveryId, Known> entry : new TreeMap<>(ours).entrySet()) {
            if (entry.getValue().accepted()) {
                accepted++;
                if (!theirs.containsKey(entry.getKey())) {
                    differences.add(new Difference(Kind.MISSING_AT_STORE, entry.getKey()));
                }
            }
        }
        return new Comparison(accepted, theirs.size(), matching, differences);
    }
}
