package vn.hocba.signing.preservation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All released files. */
public interface PreservedFiles {

    /** A file that is there already stays as it is. */
    void add(Preserved released);

    /** False when somebody else changed it since it was read: nothing is stored. */
    boolean save(Preserved changed);

    Optional<Preserved> find(String sha256);

    /** For which something is to be done, the longest waiting first. */
    List<Preserved> due(Instant now, int limit);

    /** It never left, so there is nothing to preserve. */
    void forget(String sha256);

    long count(Preserved.State state);

    /** How many have been owed evidence since before then. */
    long owedBefore(Instant then);

    Optional<Instant> oldestOwed();
}
