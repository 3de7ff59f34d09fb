package vn.hocba.grading.yearresult.domain;

import java.util.Optional;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/** All year results. */
public interface YearResults {

    /**
     * Stores a new one together with the event that tells it.
     *
     * @return false when it is there already
     */
    boolean add(YearResult result);

    /** The class whose approval made the stored one: a pupil who moved is in the results of two classes, and one is official. */
    Optional<String> classOf(String id);

    /** The stored version; 0 when there is none yet. */
    long version(String id);

    /**
     * Stores a corrected result as the next version, together with the event that tells it, unless it says what the
     * stored one says.
     *
     * @return false when the stored version is not the one before it any more; then nothing was stored
     */
    boolean correct(YearResult next);

    long ofSchool(String schoolCode);

    long ofLevel(SchoolLevel level);
}
