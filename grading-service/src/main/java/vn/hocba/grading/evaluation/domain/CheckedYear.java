package vn.hocba.grading.evaluation.domain;

import java.util.List;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.homeroom.domain.BookRow;
import vn.hocba.grading.homeroom.domain.PupilYear;
import vn.hocba.grading.homeroom.domain.SubjectLine;
import vn.hocba.grading.homeroom.domain.SummerWork;
import vn.hocba.grading.regulation.domain.RuleSet;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.TestMark;
import vn.hocba.grading.roster.domain.Teacher;

/** A pupil's year without faults and without holes. */
record CheckedYear(
        String pupilId,
        SchoolLevel level,
        int grade,
        RuleSet rules,
        List<CheckedSubject> subjects,
        BookRow row,
        SummerWork summer) {

    private static final Teacher NOBODY = new Teacher("", "");

    CheckedYear {
        subjects = List.copyOf(subjects);
    }

    /** A subject's marks, all there. */
    record CheckedSubject(MarkSheet sheet, PupilMarks marks) {

        String code() {
            return sheet.subject().code();
        }

        private SubjectLine line() {
            return new SubjectLine(
                    code(),
                    sheet.subject().kind(),
                    sheet.result(marks.first()).orElseThrow(),
                    sheet.result(marks.second()).orElseThrow(),
                    marks.second().at(Cell.TEST).map(TestMark.class::cast).orElse(null),
                    "",
                    NOBODY,
                    null);
        }
    }

    PupilYear toYear() {
        return new PupilYear(
                pupilId, subjects.stream().map(CheckedSubject::line).toList(), row, summer, "");
    }
}
