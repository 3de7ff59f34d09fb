package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.Pupil;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.SchoolClass;
import vn.hocba.launcher.demo.domain.StaffMember;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

/** The officer registers the schools, each school's administrator its staff, its academic affairs the classes and pupils. */
final class Roster {

    private static final String STUDENT = "/api/student/v1";

    private final Scene scene;

    Roster(Scene scene) {
        this.scene = scene;
    }

    List<EnrolledClass> enrol(Stage stage) throws InterruptedException {
        return Concurrently.map(scene.city().schools(), school -> enrol(school, stage)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<EnrolledClass> enrol(School school, Stage stage) throws InterruptedException {
        register(school);
        Account academic = scene.account(school, Role.ACADEMIC_STAFF);
        List<EnrolledClass> enrolled = new ArrayList<>();
        for (SchoolClass one : school.classes()) {
            String classId = create(school, one, academic);
            assign(classId, one, academic);
            List<String> pupilIds = enrol(classId, one, academic);
            enrolled.add(new EnrolledClass(school, one, classId, pupilIds));
            stage.advance(pupilIds.size());
        }
        return enrolled;
    }

    private void register(School school) throws InterruptedException {
        scene.require(
                scene.accounts().officer(),
                "PUT",
                STUDENT + "/schools/" + school.code(),
                Map.of(
                        "name", school.name(),
                        "levels", List.of(school.level()),
                        "taxCode", school.taxCode(),
                        "ward", school.ward(),
                        "address", school.address(),
                        "ownerAgency", "Ủy ban nhân dân " + school.ward()),
                "school-" + school.code());
        List<Map<String, Object>> staff =
                school.staff().stream().map(Roster::staffRow).toList();
        scene.require(
                scene.account(school, Role.SCHOOL_ADMIN),
                "POST",
                STUDENT + "/schools/" + school.code() + "/staff",
                Map.of("staff", staff),
                "staff-" + school.code());
    }

    private static Map<String, Object> staffRow(StaffMember member) {
        return Map.of(
                "staffId", member.staffId(),
                "personalNumber", member.personalNumber(),
                "fullName", member.fullName(),
                "title", member.title(),
                "roles", member.roles(),
                "active", true);
    }

    private String create(School school, SchoolClass one, Account academic) throws InterruptedException {
        String path = STUDENT + "/schools/" + school.code() + "/classes";
        var body = Map.of(
                "schoolYear", City.SCHOOL_YEAR, "level", school.level(), "grade", one.grade(), "name", one.name());
        Answer answer = scene.command(academic, "POST", path, body, "class-" + school.code() + "-" + one.name());
        if (answer.isSuccess()) {
            return answer.json().path("classId").asString();
        }
        if (answer.isRefused("class.duplicate")) { // made before an interruption
            JsonNode classes = scene.client()
                    .getKnown(academic, path + "?schoolYear=" + City.SCHOOL_YEAR)
                    .json()
                    .path("classes");
            for (JsonNode known : classes) {
                if (known.path("name").asString().equals(one.name())) {
                    return known.path("classId").asString();
                }
            }
        }
        throw new UnexpectedAnswerException("POST " + path, answer);
    }

    private void assign(String classId, SchoolClass one, Account academic) throws InterruptedException {
        List<Map<String, Object>> subjects = one.lessons().stream()
                .map(lesson -> Map.<String, Object>of(
                        "subjectCode", lesson.subject().code(),
                        "staffId", lesson.teacher().staffId(),
                        "from", City.FIRST_DAY))
                .toList();
        scene.require(
                academic,
                "PUT",
                STUDENT + "/classes/" + classId + "/assignments",
                Map.of(
                        "homeroom",
                        Map.of("staffId", one.homeroom().staffId(), "from", City.FIRST_DAY),
                        "subjects",
                        subjects),
                "assignments-" + classId);
    }

    private List<String> enrol(String classId, SchoolClass one, Account academic) throws InterruptedException {
        String path = STUDENT + "/classes/" + classId + "/pupils";
        var body = Map.of("pupils", one.pupils().stream().map(Roster::pupilRow).toList());
        Answer answer = scene.command(academic, "POST", path, body, "pupils-" + classId);
        if (answer.isSuccess()) {
            return ids(answer);
        }
        if (answer.isRefused("pupil.duplicate")) { // enrolled before an interruption
            Map<String, String> byNumber = new LinkedHashMap<>();
            for (JsonNode pupil : scene.client().getKnown(academic, path).json().path("pupils")) {
                byNumber.put(
                        pupil.path("registerNumber").asString(),
                        pupil.path("pupilId").asString());
            }
            List<String> ids = one.pupils().stream()
                    .map(pupil -> byNumber.getOrDefault(pupil.registerNumber(), ""))
                    .filter(id -> !id.isEmpty())
                    .toList();
            if (ids.size() == one.pupils().size()) {
                return ids;
            }
        }
        throw new UnexpectedAnswerException("POST " + path, answer);
    }

    private static List<String> ids(Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.json()
                .path("pupils")
                .forEach(pupil -> ids.add(pupil.path("pupilId").asString()));
        return ids;
    }

    private static Map<String, Object> pupilRow(Pupil pupil) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("personalNumber", pupil.personalNumber());
        row.put("fullName", pupil.fullName());
        row.put("dateOfBirth", pupil.dateOfBirth());
        row.put("sex", pupil.sex());
        row.put("ethnicity", pupil.ethnicity());
        row.put("nationality", "Việt Nam");
        row.put("birthplace", pupil.birthplace());
        row.put("address", pupil.address());
        row.put("registerNumber", pupil.registerNumber());
        row.put("from", pupil.from());
        if (!pupil.movedInFrom().isEmpty()) {
            row.put("movedInFrom", pupil.movedInFrom());
        }
        return row;
    }
}
