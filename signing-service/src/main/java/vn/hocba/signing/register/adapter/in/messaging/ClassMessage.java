package vn.hocba.signing.register.adapter.in.messaging;

import static vn.hocba.signing.register.adapter.in.messaging.Fields.date;
import static vn.hocba.signing.register.adapter.in.messaging.Fields.optionalDate;
import static vn.hocba.signing.register.adapter.in.messaging.Fields.required;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.signing.register.domain.Assignment;
import vn.hocba.signing.register.domain.SchoolClass;

/** What is read of student.class.changed.v1. */
record ClassMessage(
        @Nullable String classId,
        @Nullable String schoolCode,
        @Nullable AssignmentMessage homeroom,
        @Nullable List<AssignmentMessage> subjects) {

    SchoolClass toSchoolClass() {
        var assignments = new ArrayList<Assignment>();
        if (homeroom != null) {
            assignments.add(homeroom.toAssignment(""));
        }
        for (AssignmentMessage subject : subjects == null ? List.<AssignmentMessage>of() : subjects) {
            assignments.add(subject.toAssignment(required(subject.subjectCode(), "subjectCode")));
        }
        return new SchoolClass(required(classId, "classId"), required(schoolCode, "schoolCode"), assignments);
    }

    record AssignmentMessage(
            @Nullable String subjectCode,
            @Nullable String staffId,
            @Nullable String from,
            @Nullable String to) {

        Assignment toAssignment(String subject) {
            return new Assignment(required(staffId, "staffId"), subject, date(from, "from"), optionalDate(to));
        }
    }
}
