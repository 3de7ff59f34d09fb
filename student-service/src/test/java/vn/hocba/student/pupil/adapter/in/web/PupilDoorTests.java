package vn.hocba.student.pupil.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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
import vn.hocba.student.pupil.application.CorrectIdentity;
import vn.hocba.student.pupil.application.FindPupils;
import vn.hocba.student.pupil.application.RecordDeparture;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.sample.Calls;
import vn.hocba.student.sample.Office;
import vn.hocba.student.sample.People;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.schoolclass.application.AssignTeachers;
import vn.hocba.student.schoolclass.domain.Assignment;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.WantedAssignments;

@WebMvcTest(PupilController.class)
class PupilDoorTests {

    private static final String ID = "01999a3c-0000-7000-8000-000000000001";
    private static final String PUPIL = "/api/student/v1/pupils/" + ID;
    private static final String DEPARTURES = PUPIL + "/departures";
    private static final String UNKNOWN = "/api/student/v1/pupils/01999a3c-0000-7000-8000-00000000ffff";
    private static final String IDENTITY = """
            {"personalNumber": "079310001234", "fullName": "Nguyễn Phương Quỳnh Như", "dateOfBirth": "2010-03-12",
             "sex": "FEMALE", "ethnicity": "Kinh", "nationality": "Việt Nam", "birthplace": "Thành phố Hồ Chí Minh",
             "address": "58/12 đường Trần Quốc Thảo", "registerNumber": "2025-10-0147"}""";
    private static final String GOES = "{\"date\": \"2025-11-19\", \"kind\": \"MOVED_AWAY\"}";

    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        FindPupils findPupils() {
            return OFFICE.findPupils();
        }

        @Bean
        CorrectIdentity correctIdentity() {
            return new CorrectIdentity(OFFICE.pupils, OFFICE.today);
        }

        @Bean
        RecordDeparture recordDeparture() {
            return new RecordDeparture(OFFICE.pupils, OFFICE.today);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    private final Calls calls;

    PupilDoorTests(@Autowired MockMvc http) {
        this.calls = new Calls(http);
    }

    @BeforeEach
    void onePupil() {
        OFFICE.clear();
        AUDITED.clear();
        OFFICE.pupils.add(Samples.pupil(ID, Samples.girl("079310001234")));
    }

    private static void assignTheTeacher() {
        var assign = new AssignTeachers(OFFICE.classes, OFFICE.members, OFFICE.today);
        SchoolClass known = OFFICE.classes.find(Samples.CLASS).orElseThrow();
        var wanted = new WantedAssignments(new Assignment(Samples.TEACHER, "", Samples.FIRST_DAY, null), List.of());
        assertThat(assign.handle(known, wanted, OptionalLong.empty()))
                .isInstanceOf(AssignTeachers.Result.Assigned.class);
    }

    private static Pupil stored() {
        return OFFICE.pupils.find(ID).orElseThrow();
    }

    @Test
    void showsTheWholeRecordToTheOffice() throws Exception {
        for (RequestPostProcessor who : List.of(People.academic(), People.manager(), People.clerk())) {
            calls.get(who, PUPIL)
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"1\""))
                    .andExpect(jsonPath("$.personalNumber").value("079310001234"))
                    .andExpect(jsonPath("$.dateOfBirth").value("2010-03-12"))
                    .andExpect(jsonPath("$.enrolments[0].classId").value(Samples.CLASS))
                    .andExpect(jsonPath("$.enrolments[0].origin").doesNotExist())
                    .andExpect(jsonPath("$.warnings").doesNotExist());
        }
        assertThat(AUDITED)
                .extracting(AuditEvent::action, AuditEvent::outcome, AuditEvent::objectId)
                .containsOnly(tuple("pupil.read", "done", ID))
                .hasSize(3);
    }

    @Test
    void masksTheNumberForTeachersOfTheClass() throws Exception {
        calls.get(People.teacher(), PUPIL).andExpect(status().isForbidden());
        assignTheTeacher();
        calls.get(People.teacher(), PUPIL)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.personalNumber").value("079*******34"));
        assertThat(AUDITED).extracting(AuditEvent::outcome).containsExactly("refused", "done");
    }

    @Test
    void hidesTheRecordFromEverybodyElse() throws Exception {
        calls.get(Calls.nobody(), PUPIL).andExpect(status().isUnauthorized());
        calls.get(People.admin(), PUPIL).andExpect(status().isForbidden());
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.get(who, PUPIL)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("resource.not-found"));
        }
        calls.get(People.academic(), UNKNOWN).andExpect(status().isNotFound());
        assertThat(AUDITED)
                .extracting(AuditEvent::outcome)
                .containsExactly("refused", "not-found", "not-found", "not-found");
    }

    @Test
    void correctsTheIdentity() throws Exception {
        calls.put(People.academic(), PUPIL, IDENTITY.replace("58/12", "60/12"), "If-Match", "\"1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.address").value("60/12 đường Trần Quốc Thảo"))
                .andExpect(jsonPath("$.warnings", hasSize(0)));
        calls.put(People.academic(), PUPIL, IDENTITY.replace("58/12", "60/12"), "If-Match", "\"2\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        calls.put(People.academic(), PUPIL, IDENTITY.replace("FEMALE", "MALE"), "If-Match", "\"2\"")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.warnings[0].field").value("personalNumber"))
                .andExpect(jsonPath("$.warnings[0].row").doesNotExist())
                .andExpect(jsonPath("$.warnings[0].message")
                        .value("Số định danh cá nhân cho thấy giới tính khác, hãy kiểm tra lại"));
        assertThat(AUDITED)
                .extracting(AuditEvent::action)
                .containsOnly("pupil.correct")
                .hasSize(3);
    }

    @Test
    void wantsTheVersionThatWasRead() throws Exception {
        for (String none : List.of("*", " ")) {
            calls.put(People.academic(), PUPIL, IDENTITY, "If-Match", none)
                    .andExpect(status().isPreconditionRequired());
        }
        calls.put(People.academic(), PUPIL, IDENTITY)
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("request.if-match-required"));
        for (String stale : List.of("\"2\"", "\"x\"")) {
            calls.put(People.academic(), PUPIL, IDENTITY, "If-Match", stale)
                    .andExpect(status().isPreconditionFailed())
                    .andExpect(jsonPath("$.code").value("resource.version-mismatch"));
        }
        OFFICE.pupils.beforeEachWrite(() -> {
            OFFICE.pupils.beforeEachWrite(() -> {});
            OFFICE.pupils.save(stored().corrected(Samples.girl("079310009999")));
        });
        calls.put(People.academic(), PUPIL, IDENTITY.replace("58/12", "60/12"), "If-Match", "\"1\"")
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void refusesTheNumberOfAnotherPupil() throws Exception {
        OFFICE.pupils.add(Samples.pupil("other", Samples.girl("079310005555")));
        calls.put(People.academic(), PUPIL, IDENTITY.replace("079310001234", "079310005555"), "If-Match", "\"1\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("pupil.duplicate"))
                .andExpect(jsonPath("$.errors[*].field", contains("personalNumber")));
        assertThat(stored().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "079310001234, 0793100012, personalNumber",
        "079310001234, '', personalNumber",
        "2010-03-12, 2025-11-21, dateOfBirth",
        "2010-03-12, 1990-01-01, dateOfBirth",
        "Nguyễn Phương Quỳnh Như, '', fullName"
    })
    void saysWhatIsWrong(String right, String wrong, String field) throws Exception {
        calls.put(People.academic(), PUPIL, IDENTITY.replace(right, wrong), "If-Match", "\"1\"")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains(field)));
    }

    @Test
    void onlyTheSchoolsAcademicStaffChanges() throws Exception {
        assignTheTeacher();
        calls.put(Calls.nobody(), PUPIL, IDENTITY, "If-Match", "\"1\"").andExpect(status().isUnauthorized());
        calls.post(Calls.nobody(), DEPARTURES, GOES).andExpect(status().isUnauthorized());
        for (RequestPostProcessor who : List.of(People.admin(), People.manager(), People.clerk(), People.teacher())) {
            calls.put(who, PUPIL, IDENTITY, "If-Match", "\"1\"").andExpect(status().isForbidden());
            calls.post(who, DEPARTURES, GOES).andExpect(status().isForbidden());
        }
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.put(who, PUPIL, IDENTITY, "If-Match", "\"1\"").andExpect(status().isNotFound());
            calls.post(who, DEPARTURES, GOES).andExpect(status().isNotFound());
        }
        calls.put(People.academic(), UNKNOWN, IDENTITY, "If-Match", "\"1\"").andExpect(status().isNotFound());
        calls.post(People.academic(), UNKNOWN + "/departures", GOES).andExpect(status().isNotFound());
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void recordsADepartureOnce() throws Exception {
        calls.post(People.academic(), DEPARTURES, GOES, "If-Match", "\"7\"").andExpect(status().isPreconditionFailed());
        calls.post(People.academic(), DEPARTURES, GOES, "If-Match", "\"1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.enrolments[0].status").value("MOVED_AWAY"))
                .andExpect(jsonPath("$.enrolments[0].to").value("2025-11-19"));
        calls.post(People.academic(), DEPARTURES, GOES, "If-Match", "\"1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        calls.post(People.academic(), DEPARTURES, GOES.replace("MOVED_AWAY", "LEFT"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("pupil.not-studying"));
        assertThat(AUDITED)
                .extracting(AuditEvent::action)
                .containsOnly("pupil.depart")
                .hasSize(2);
    }

    @Test
    void refusesADepartureOnAnImpossibleDay() throws Exception {
        calls.post(People.academic(), DEPARTURES, GOES.replace("2025-11-19", "2025-09-04"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].code", contains("departure.before-enrolment")));
        calls.post(People.academic(), DEPARTURES, GOES.replace("2025-11-19", "2025-11-21"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].code", contains("departure.in-future")));
        calls.post(People.academic(), DEPARTURES, "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", hasItems("date", "kind")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"kind\": \"STUDYING\"}", "{\"date\": \"yesterday\"}", "{\"why\": \"x\"}"})
    void refusesWhatItCannotRead(String body) throws Exception {
        calls.post(People.academic(), DEPARTURES, body).andExpect(status().isBadRequest());
        calls.put(People.academic(), PUPIL, body, "If-Match", "\"1\"").andExpect(status().isBadRequest());
    }
}
