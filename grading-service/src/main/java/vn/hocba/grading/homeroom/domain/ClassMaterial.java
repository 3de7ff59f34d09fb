package vn.hocba.grading.homeroom.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.gradebook.domain.SubjectGradebook;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.TestMark;
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
            String subjectCode, Optional<MarkSheet> sheet, SubjectGradebook gradebook, Optional<Teacher> teacher) {

        /** A pupil's line in the results; empty as long as a mark or the teacher is missing. */
        public Optional<SubjectLine> line(String pupilId) {
            PupilMarks marks = gradebook.of(pupilId);
            Optional<Mark> first = sheet.flatMap(one -> one.result(marks.first()));
            Optional<Mark> second = sheet.flatMap(one -> one.result(marks.second()));
            if (first.isEmpty() || second.isEmpty() || teacher.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new SubjectLine(
                    subjectCode,
                    sheet.orElseThrow().subject().kind(),
                    first.get(),
                    second.get(),
                    marks.second().at(Cell.TEST).map(TestMark.class::cast).orElse(null),
                    marks.second().comment().isEmpty()
                            ? marks.first().comment()
                            : marks.second().comment(),
                    teacher.get(),
                    null));
        }
    }
}
