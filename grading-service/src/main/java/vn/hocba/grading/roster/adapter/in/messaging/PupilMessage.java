package vn.hocba.grading.roster.adapter.in.messaging;

import static vn.hocba.grading.roster.adapter.in.messaging.Fields.date;
import static vn.hocba.grading.roster.adapter.in.messaging.Fields.optionalDate;
import static vn.hocba.grading.roster.adapter.in.messaging.Fields.required;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.roster.domain.Enrolled;
import vn.hocba.grading.roster.domain.EnrolmentStatus;
import vn.hocba.grading.roster.domain.PupilEnrolments;

/** What is read of student.pupil.changed.v1: no personal facts. */
record PupilMessage(@Nullable String pupilId, @Nullable List<EnrolmentMessage> enrolments) {

    PupilEnrolments toEnrolments() {
        String id = required(pupilId, "pupilId");
        if (enrolments == null) {
            throw new IllegalArgumentException("enrolments");
        }
        var byClass = new LinkedHashMap<String, Enrolled>();
        for (EnrolmentMessage enrolment :
                enrolments) { // somebody who came back stands there twice: the last one counts
            byClass.put(required(enrolment.classId(), "classId"), enrolment.toEnrolled(id));
        }
        return new PupilEnrolments(id, byClass);
    }

    record EnrolmentMessage(
            @Nullable String classId,
            @Nullable String status,
            @Nullable String from,
            @Nullable String to,
            @Nullable String movedInFrom) {

        Enrolled toEnrolled(String pupilId) {
            return new Enrolled(
                    pupilId,
                    EnrolmentStatus.valueOf(required(status, "status")),
                    date(from, "from"),
                    optionalDate(to),
                    movedInFrom == null ? "" : movedInFrom);
        }
    }
}
