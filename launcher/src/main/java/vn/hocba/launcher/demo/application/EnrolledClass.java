package vn.hocba.launcher.demo.application;

import java.util.List;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.SchoolClass;

/**
 * An invented class as the platform knows it.
 *
 * @param pupilIds in the order of the class's pupils
 */
record EnrolledClass(School school, SchoolClass invented, String classId, List<String> pupilIds) {

    EnrolledClass {
        pupilIds = List.copyOf(pupilIds);
    }

    /** Where grading-service has it. */
    String gradingPath() {
        return "/api/grading/v1/classes/" + classId;
    }
}
