package vn.hocba.ministry.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a store has accepted, made of its receipts; one content per transcript and version. */
final class Holdings {

    private final TreeMap<String, AcceptedVersion> versions = new TreeMap<>();
    private long rejected;

    synchronized Optional<AcceptedVersion> find(String transcriptId, long version) {
        return Optional.ofNullable(versions.get(key(transcriptId, version)));
    }

    synchronized List<AcceptedVersion> of(String transcriptId) {
        return List.copyOf(
                versions.subMap(transcriptId + ":", transcriptId + ";").values());
    }

    synchronized List<AcceptedVersion> page(String schoolCode, String after, int limit) {
        return versions.tailMap(after, false).values().stream()
                .filter(version -> schoolCode.isEmpty() || version.schoolCode().equals(schoolCode))
                .limit(limit)
                .toList();
    }

    synchronized void take(Receipt receipt) {
        for (Result result : receipt.results()) {
            if (result.status() == Result.Status.ACCEPTED) {
                versions.putIfAbsent(
                        key(result.transcriptId(), result.version()),
                        new AcceptedVersion(
                                result.transcriptId(),
                                result.version(),
                                result.sha256(),
                                receipt.schoolCode(),
                                receipt.receiptId()));
            } else {
                rejected++;
            }
        }
    }

    synchronized long rejected() {
        return rejected;
    }

    synchronized Map<String, Long> bySchool() {
        Collection<AcceptedVersion> all = versions.values();
        return all.stream()
                .collect(Collectors.groupingBy(AcceptedVersion::schoolCode, TreeMap::new, Collectors.counting()));
    }

    static String key(String transcriptId, long version) {
        return transcriptId + ":" + version;
    }
}
