package vn.hocba.sync.packaging.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All packages. */
public interface Packages {

    void add(TranscriptPackage parcel);

    Optional<TranscriptPackage> find(String id);

    /** The ids of those that the worker should take up, the longest-waiting first. */
    List<String> due(Instant now, int limit);

    /** Takes one up for this instance, if it is still due; until then nobody else does. */
    Optional<TranscriptPackage> takeUp(String id, Instant now, Instant until);

    /** Stores it, if nobody else changed it meanwhile. */
    void save(TranscriptPackage parcel);

    /** Stores it and tells the others that the manifest waits for the seal. */
    void saveComposed(TranscriptPackage parcel);

    /** The newest first, before the given id (empty: from the newest). */
    List<TranscriptPackage> page(String schoolCode, String before, int limit);

    long count(PackageState state);
}
