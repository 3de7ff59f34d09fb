package vn.hocba.grading.homeroom.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.roster.domain.SchoolClass;
import vn.hocba.grading.roster.domain.Teacher;

/**
 * Everything that a class's year is made of, besides its homeroom book.
 *
 * @param subjects in the order of the record's table
 */
public record ClassMaterial(SchoolClass schoolClass, List<SubjectMaterial> subjects) {

    public ClassMaterial {
        subjects = List.copyOf(subjects);
    }

    /**
     * One subject of the class.
     *
     * @param sheet empty when the programme of the grade does not have the subject
     * @param gradebook empty book when nothing was entered yet
     */
    public record SubjectMaterial(
            String subjectCode, Optional<MarkSheet> sheet, SubjectGradebook gradebook, Optional<Teacher> teacher) {}
}
