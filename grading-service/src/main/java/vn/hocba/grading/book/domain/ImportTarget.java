package vn.hocba.grading.book.domain;

import java.util.Map;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.roster.domain.SchoolClass;

/**
 * The class that a workbook is to be imported into, and what the caller may do there.
 *
 * @param subjects by code: those of the class that the programme has
 */
public record ImportTarget(SchoolClass schoolClass, Map<String, Subject> subjects, Map<String, Pupil> pupils) {

    public ImportTarget {
        subjects = Map.copyOf(subjects);
        pupils = Map.copyOf(pupils);
    }

    /**
     * A subject of the class.
     *
     * @param mine whether the caller may enter its marks
     */
    public record Subject(MarkSheet sheet, SubjectGradebook gradebook, boolean locked, boolean mine) {}
}
