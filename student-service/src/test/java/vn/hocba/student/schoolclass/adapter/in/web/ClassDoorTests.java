package vn.hocba.student.schoolclass.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.kit.audit.AuditTrail;
import vn.hocba.student.sample.Calls;
import vn.hocba.student.sample.Office;
import vn.hocba.student.sample.People;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.schoolclass.application.AssignTeachers;
import vn.hocba.student.schoolclass.application.CreateClass;
import vn.hocba.student.schoolclass.application.FindClasses;
import vn.hocba.student.schoolclass.domain.SchoolClass;

@WebMvcTest(ClassController.class)
class ClassDoorTests {

    private static final String CLASSES = "/api/student/v1/schools/" + Samples.SCHOOL + "/classes";
    private static final String CLASS = "/api/student/v1/classes/" + Samples.CLASS;
    private static final String ASSIGNMENTS = CLASS + "/assignments";
    private static final String UNKNOWN = "/api/student/v1/classes/01999a3c-0000-7000-8000-00000000ffff";
    private static final String NEW = """
            {"schoolYear": "2025-2026", "level": "UPPER_SECONDARY", "grade": 11, "name": "11A1"}""";
    private static final String TEACHERS = """
            {"homeroom": {"staffId": "79000701-GV001", "from": "2025-09-05"},
             "subjects": [{"subjectCode": "VAN", "staffId": "79000701-GV001", "from": "2025-09-05"}]}""";

    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        CreateClass createClass() {
            return new CreateClass(OFFICE.classes, OFFICE.schools, OFFICE.ids(), OFFICE.today);
        }

        @Bean
        AssignTeachers assignTeachers() {
            return new AssignTeachers(OFFICE.classes, OFFICE.members, OFFICE.today);
        }

        @Bean
        FindClasses findClasses() {
            return OFFICE.findClasses();
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    private final Calls calls;

    ClassDoorTests(@Autowired MockMvc http) {
        this.calls = new Calls(http);
    }

    @BeforeEach
    void clear() {
        OFFICE.clear();
        AUDITED.clear();
    }

    private SchoolClass stored() {
        return OFFICE.classes.find(Samples.CLASS).orElseThrow();
    }

    @Test
    void createsAClass() throws Exception {
        calls.post(People.academic(), CLASSES, NEW)
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.classId").exists())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.schoolYear").value("2025-2026"))
                .andExpect(jsonPath("$.homeroom").doesNotExist())
                .andExpect(jsonPath("$.subjects", hasSize(0)));
        assertThat(AUDITED).extracting(AuditEvent::action).containsExactly("class.create");
    }

    @Test
    void refusesAClassThatExists() throws Exception {
        for (String name : List.of("10A1", "10a1", " 10 A1 ")) {
            calls.post(People.academic(), CLASSES, NEW.replace("11A1", name).replace("11", "10"))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("class.duplicate"))
                    .andExpect(jsonPath("$.errors[0].field").value("name"));
        }
        calls.post(
                        People.academic(),
                        CLASSES,
                        NEW.replace("11A1", "10A1").replace("11", "10").replace("2025-2026", "2026-2027"))
                .andExpect(status().isCreated());
    }

    @Test
    void recognisesTheRepetitionOfARequestThatDiedBeforeItsAnswer() throws Exception {
        var create = new CreateClass(OFFICE.classes, OFFICE.schools, OFFICE.ids(), OFFICE.today);
        var command = new CreateClass.Command(
                Samples.SCHOOL, "2025-2026", SchoolLevel.UPPER_SECONDARY, 11, "11A1", Optional.of("key"));
        CreateClass.Result first = create.handle(command);
        assertThat(first).isInstanceOf(CreateClass.Result.Created.class);
        assertThat(create.handle(command)).isEqualTo(first);
        assertThat(create.handle(new CreateClass.Command(
                        command.schoolCode(),
                        command.schoolYear(),
                        command.level(),
                        command.grade(),
                        command.name(),
                        Optional.of("other"))))
                .isInstanceOf(CreateClass.Result.Duplicate.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-2026, UPPER_SECONDARY, 9, grade, grade.not-of-level",
        "2025-2026, PRIMARY, 5, level, level.not-offered",
        "2025-2027, UPPER_SECONDARY, 10, schoolYear, school-year.invalid",
        "2025, UPPER_SECONDARY, 10, schoolYear, field.pattern",
        "2027-2028, UPPER_SECONDARY, 10, schoolYear, school-year.too-far",
        "2025-2026, UPPER_SECONDARY, 13, grade, field.max",
        "2025-2026, UPPER_SECONDARY, 0, grade, field.min"
    })
    void saysWhatIsWrongWithAClass(String year, String level, int grade, String field, String code) throws Exception {
        String body = """
                {"schoolYear": "%s", "level": "%s", "grade": %d, "name": "A"}""".formatted(year, level, grade);
        calls.post(People.academic(), CLASSES, body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[*].field", contains(field)))
                .andExpect(jsonPath("$.errors[*].code", contains(code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"grade\": 10.5}",
                "{\"grade\": \"ten\"}",
                "{\"level\": \"KINDERGARTEN\"}",
                "{\"grad\": 10}"
            })
    void refusesWhatItCannotRead(String body) throws Exception {
        calls.post(People.academic(), CLASSES, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.malformed"));
    }

    @Test
    void onlyTheSchoolsAcademicStaffCreates() throws Exception {
        calls.post(Calls.nobody(), CLASSES, NEW).andExpect(status().isUnauthorized());
        for (RequestPostProcessor who : List.of(People.admin(), People.manager(), People.clerk(), People.teacher())) {
            calls.post(who, CLASSES, NEW).andExpect(status().isForbidden());
        }
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.post(who, CLASSES, NEW).andExpect(status().isNotFound());
        }
        calls.post(
                        People.as("00000000-HV001", "00000000", "ACADEMIC_STAFF"),
                        "/api/student/v1/schools/00000000/classes",
                        NEW)
                .andExpect(status().isNotFound());
    }

    @Test
    void listsTheClassesOfAYear() throws Exception {
        calls.post(People.academic(), CLASSES, NEW);
        for (RequestPostProcessor who :
                List.of(People.admin(), People.manager(), People.clerk(), People.teacher(), People.academic())) {
            calls.get(who, CLASSES + "?schoolYear=2025-2026")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.classes[*].name", contains("10A1", "11A1")));
        }
        calls.get(People.clerk(), CLASSES + "?schoolYear=2024-2025").andExpect(jsonPath("$.classes", hasSize(0)));
        calls.get(People.clerk(), CLASSES + "?schoolYear=2024").andExpect(status().isUnprocessableContent());
        calls.get(People.clerk(), CLASSES).andExpect(status().isBadRequest());
        calls.get(Calls.nobody(), CLASSES + "?schoolYear=2025-2026").andExpect(status().isUnauthorized());
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.get(who, CLASSES + "?schoolYear=2025-2026").andExpect(status().isNotFound());
        }
    }

    @Test
    void assignsTeachersAndKeepsHistory() throws Exception {
        OFFICE.members.add(Samples.teacher("79000701-GV002"));
        calls.put(People.academic(), ASSIGNMENTS, TEACHERS, "If-Match", "\"1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.homeroom.fullName").value("Phạm Thị Thùy Dương"))
                .andExpect(jsonPath("$.subjects[0].lead").value(true));
        calls.put(People.academic(), ASSIGNMENTS, TEACHERS)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        String replaced = TEACHERS.replace("GV001", "GV002").replace("2025-09-05", "2025-12-01");
        calls.put(People.academic(), ASSIGNMENTS, replaced, "If-Match", "\"2\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""))
                .andExpect(jsonPath("$.formerHomerooms[0].staffId").value(Samples.TEACHER))
                .andExpect(jsonPath("$.formerHomerooms[0].to").value("2025-11-30"))
                .andExpect(jsonPath("$.subjects[0].to").value("2025-11-30"))
                .andExpect(jsonPath("$.subjects[1].staffId").value("79000701-GV002"));
        calls.put(People.academic(), ASSIGNMENTS, TEACHERS, "If-Match", "\"2\"")
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("resource.version-mismatch"));
        assertThat(AUDITED)
                .extracting(AuditEvent::action)
                .containsOnly("class.assign")
                .hasSize(3);
    }

    @Test
    void refusesBadAssignmentsAsAWhole() throws Exception {
        calls.put(People.academic(), ASSIGNMENTS, """
                        {"homeroom": {"staffId": "79000301-GV001", "from": "2025-09-05"},
                         "subjects": [
                           {"subjectCode": "VAN", "staffId": "79000701-GV001", "from": "2025-09-05"},
                           {"subjectCode": "KHTN", "staffId": "79000701-GV001", "from": "2020-09-05"},
                           {"subjectCode": "TOAN", "staffId": "79000701-GV001", "from": "2025-09-05",
                            "to": "2025-09-04"}]}""", "Accept-Language", "en")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        contains("homeroom.staffId", "subjects[1].subjectCode", "subjects[1].from", "subjects[2].to")))
                .andExpect(jsonPath("$.errors[0].message").value("The school has no such staff member"));
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void refusesTwoLeads() throws Exception {
        OFFICE.members.add(Samples.teacher("79000701-GV002"));
        String two = """
                {"subjects": [
                   {"subjectCode": "VAN", "staffId": "79000701-GV001", "from": "2025-09-05"},
                   {"subjectCode": "VAN", "staffId": "79000701-GV002", "from": "2025-09-05", "lead": %s}]}""";
        calls.put(People.academic(), ASSIGNMENTS, two.formatted("true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("subjects[1].lead")))
                .andExpect(jsonPath("$.errors[*].code", contains("assignment.two-leads")));
        calls.put(People.academic(), ASSIGNMENTS, two.formatted("false")).andExpect(status().isOk());
    }

    @Test
    void namesEveryHoleInAssignments() throws Exception {
        calls.put(People.academic(), ASSIGNMENTS, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("subjects")));
        calls.put(People.academic(), ASSIGNMENTS, "{\"homeroom\": {}, \"subjects\": [{}]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        hasItems(
                                "homeroom.staffId",
                                "homeroom.from",
                                "subjects[0].subjectCode",
                                "subjects[0].staffId",
                                "subjects[0].from")));
        calls.put(People.academic(), ASSIGNMENTS, TEACHERS.replace("2025-09-05", "05/09/2025"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("homeroom.from"));
    }

    @Test
    void onlyTheSchoolsAcademicStaffAssigns() throws Exception {
        calls.put(Calls.nobody(), ASSIGNMENTS, TEACHERS).andExpect(status().isUnauthorized());
        for (RequestPostProcessor who : List.of(People.admin(), People.manager(), People.clerk(), People.teacher())) {
            calls.put(who, ASSIGNMENTS, TEACHERS).andExpect(status().isForbidden());
        }
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.put(who, ASSIGNMENTS, TEACHERS).andExpect(status().isNotFound());
        }
        calls.put(People.academic(), UNKNOWN + "/assignments", TEACHERS).andExpect(status().isNotFound());
    }

    @Test
    void showsAClassToTheOfficeAndToItsTeachersWhileTheyAreAssigned() throws Exception {
        calls.get(People.teacher(), CLASS).andExpect(status().isForbidden());
        calls.put(People.academic(), ASSIGNMENTS, TEACHERS.replace("}]}", ", \"to\": \"2025-12-31\"}]}"))
                .andExpect(status().isOk());
        for (RequestPostProcessor who :
                List.of(People.academic(), People.manager(), People.clerk(), People.teacher())) {
            calls.get(who, CLASS)
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"2\""))
                    .andExpect(jsonPath("$.name").value("10A1"));
        }
        RequestPostProcessor subjectTeacher = People.as(Samples.TEACHER, Samples.SCHOOL, "SUBJECT_TEACHER");
        RequestPostProcessor homeroomTeacher = People.as(Samples.TEACHER, Samples.SCHOOL, "HOMEROOM_TEACHER");
        OFFICE.clock.set("2025-12-31T16:59:00Z"); // 23:59 in Ho Chi Minh City
        calls.get(subjectTeacher, CLASS).andExpect(status().isOk());
        OFFICE.clock.set("2025-12-31T17:00:00Z");
        calls.get(subjectTeacher, CLASS).andExpect(status().isForbidden());
        calls.get(homeroomTeacher, CLASS).andExpect(status().isOk());
        OFFICE.clock.set("2025-09-04T16:59:00Z");
        calls.get(homeroomTeacher, CLASS).andExpect(status().isForbidden());
        OFFICE.clock.set("2025-09-04T17:00:00Z");
        calls.get(homeroomTeacher, CLASS).andExpect(status().isOk());
    }

    @Test
    void hidesAClassFromEverybodyElse() throws Exception {
        calls.get(Calls.nobody(), CLASS).andExpect(status().isUnauthorized());
        calls.get(People.admin(), CLASS).andExpect(status().isForbidden());
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.get(who, CLASS)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("resource.not-found"));
        }
        calls.get(People.academic(), UNKNOWN).andExpect(status().isNotFound());
    }
}
