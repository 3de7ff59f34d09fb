package vn.hocba.grading.yearresult.domain;

import vn.hocba.grading.regulation.domain.SchoolLevel;

/** All year results. */
public interface YearResults {

    /**
     * Stores a new one together with the event that tells it.
     *
     * @return false when it is there already
     */
    boolean add(YearResult result);

    long ofSchool(String schoolCode);

    long ofLevel(SchoolLevel level);
}
