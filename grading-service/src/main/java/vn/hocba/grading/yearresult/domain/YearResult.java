package vn.hocba.grading.yearresult.domain;

import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.YearEnd;

/**
 * A pupil's final results of one school year.
 *
 * @param version 1 from the approval; a correction makes the next one
 * @param yearEnd the class as it was closed
 */
public record YearResult(long version, String classId, YearEnd yearEnd, PupilResult result) {

    /** The first version, as the class was approved. */
    public static YearResult first(String classId, YearEnd yearEnd, PupilResult result) {
        return new YearResult(1, classId, yearEnd, result);
    }

    /** Made of what it is about: whoever makes it twice makes the same one. */
    public String id() {
        return result.pupilId() + ":" + yearEnd.schoolYear();
    }
}
