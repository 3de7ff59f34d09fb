package vn.hocba.grading.correction.domain;

import java.util.List;
import java.util.Optional;

/** All corrections. */
public interface Corrections {

    Optional<Correction> find(String id);

    /** Those of a class from which something may still come. */
    List<Correction> openOf(String classId);

    /** Those of a school in that state, the oldest first. */
    List<Correction> ofSchool(String schoolCode, CorrectionState state, int limit);

    /** Those that were approved and not carried out yet, the oldest first. */
    List<Correction> approved(int limit);

    void add(Correction correction);

    /**
     * Stores the new state in one write.
     *
     * @return false when somebody else changed it meanwhile; then nothing was stored
     */
    boolean save(Correction correction);
}
