package vn.hocba.grading.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What student-service says, as payloads. All people are invented. */
public final class Events {

    public static final String SCHOOL = "79000701";
    public static final String OTHER_SCHOOL = "79000301";
    public static final String HOMEROOM = SCHOOL + "-GV001";
    public static final String MANAGER = SCHOOL + "-QL001";

    private Events() {}

    /** The teacher of a subject. */
    public static String teacher(String subject) {
        return SCHOOL + "-GV-" + subject;
    }

    public static Map<String, Object> schoolClass(
            String classId, long version, String level, int grade, List<String> subjects) {
        var assignments = new ArrayList<Map<String, Object>>();
        for (String subject : subjects) {
            assignments.add(Map.of(
                    "subjectCode",
                    subject,
                    "staffId",
                    teacher(subject),
                    "fullName",
                    "Giáo viên " + subject,
                    "from",
                    "2025-09-05"));
        }
        return Map.of(
                "classId", classId,
                "version", version,
                "schoolCode", SCHOOL,
                "schoolYear", "2025-2026",
                "level", level,
                "grade", grade,
                "name", grade + "A1",
                "homeroom", Map.of("staffId", HOMEROOM, "fullName", "Phạm Thị Thùy Dương", "from", "2025-09-05"),
                "subjects", assignments);
    }

    public static Map<String, Object> pupil(String pupilId, long version, String classId, String status) {
        return pupil(pupilId, version, classId, status, "");
    }

    public static Map<String, Object> pupil(
            String pupilId, long version, String classId, String status, String movedInFrom) {
        var enrolment = new LinkedHashMap<String, Object>();
        enrolment.put("classId", classId);
        enrolment.put("schoolCode", SCHOOL);
        enrolment.put("schoolYear", "2025-2026");
        enrolment.put("status", status);
        enrolment.put("from", "2025-09-05");
        enrolment.put("movedInFrom", movedInFrom);
        return Map.of(
                "pupilId",
                pupilId,
                "version",
                version,
                "fullName",
                "Nguyễn Văn Mẫu",
                "dateOfBirth",
                "2010-03-12",
                "sex",
                "MALE",
                "enrolments",
                List.of(enrolment));
    }
}
