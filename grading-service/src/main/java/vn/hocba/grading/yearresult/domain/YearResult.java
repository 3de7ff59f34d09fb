package vn.hocba.grading.yearresult.domain;

import vn.hocba.grading.homeroom.domain.PupilResult;
import vn.hocba.grading.homeroom.domain.YearEnd;

/**
 * A pupil's final results of one school year.
 *
 * @param version 1 from the approval; a correction makes the next one
 * @param yearEnd the class as it was closed
 * @param correctionReason why there is a later version, empty for the first
 */
public record YearResult(long version, String classId, YearEnd yearEnd, PupilResult result, String correctionReason) {

    /** The first version, as the class was approved. */
    public static YearResult first(String classId, YearEnd yearEnd, PupilResult result) {
        return new YearResult(1, classId, yearEnd, result, "");
    }

    /** Made of what it is about: whoever makes it twice makes the same one. */
    public String id() {
        return id(result.pupilId(), yearEnd.schoolYear());
    }

    public static String id(String pupilId, String schoolYear) {
        return pupilId + ":" + schoolYear;
    }

    /** The version that follows the stored one, by a correction. */
    public YearResult after(long stored, String reason) {
        return new YearResult(stored + 1, classId, yearEnd, result, reason);
    }
}
