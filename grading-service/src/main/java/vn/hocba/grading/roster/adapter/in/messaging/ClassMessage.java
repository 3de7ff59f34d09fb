package vn.hocba.grading.roster.adapter.in.messaging;

import static vn.hocba.grading.roster.adapter.in.messaging.Fields.date;
import static vn.hocba.grading.roster.adapter.in.messaging.Fields.optionalDate;
import static vn.hocba.grading.roster.adapter.in.messaging.Fields.required;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.SchoolYear;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.roster.domain.ClassFacts;

/** What is read of student.class.changed.v1. */
record ClassMessage(
        @Nullable String classId,
        @Nullable String schoolCode,
        @Nullable String schoolYear,
        @Nullable String level,
        int grade,
        @Nullable String name,
        @Nullable AssignmentMessage homeroom,
        @Nullable List<AssignmentMessage> subjects) {

    ClassFacts toFacts() {
        var assignments = new ArrayList<Assignment>();
        if (homeroom != null) {
            assignments.add(homeroom.toAssignment(""));
        }
        for (AssignmentMessage subject : subjects == null ? List.<AssignmentMessage>of() : subjects) {
            assignments.add(subject.toAssignment(required(subject.subjectCode(), "subjectCode")));
        }
        return new ClassFacts(
                required(classId, "classId"),
                required(schoolCode, "schoolCode"),
                SchoolYear.of(required(schoolYear, "schoolYear")),
                SchoolLevel.valueOf(required(level, "level")),
                grade,
                required(name, "name"),
                assignments);
    }

    record AssignmentMessage(
            @Nullable String subjectCode,
            @Nullable String staffId,
            @Nullable String fullName,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean lead) {

        Assignment toAssignment(String subject) {
            return new Assignment(
                    subject,
                    required(staffId, "staffId"),
                    required(fullName, "fullName"),
                    date(from, "from"),
                    optionalDate(to),
                    lead == null || lead);
        }
    }
}
