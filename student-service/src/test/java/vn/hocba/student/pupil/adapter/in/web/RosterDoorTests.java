package vn.hocba.student.pupil.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import vn.hocba.student.pupil.application.EnrolPupils;
import vn.hocba.student.pupil.application.FindPupils;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.sample.Calls;
import vn.hocba.student.sample.Office;
import vn.hocba.student.sample.People;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.schoolclass.application.FindClasses;

@WebMvcTest(RosterController.class)
class RosterDoorTests {

    private static final String ROSTER = "/api/student/v1/classes/" + Samples.CLASS + "/pupils";
    private static final String THEIRS = "/api/student/v1/classes/" + Samples.OTHER_CLASS + "/pupils";
    private static final String UNKNOWN = "/api/student/v1/classes/01999a3c-0000-7000-8000-00000000ffff/pupils";
    private static final String GIRL = """
            {"personalNumber": "079310001234", "fullName": "Nguyễn Phương Quỳnh Như", "dateOfBirth": "2010-03-12",
             "sex": "FEMALE", "ethnicity": "Kinh", "nationality": "Việt Nam", "birthplace": "Thành phố Hồ Chí Minh",
             "address": "58/12 đường Trần Quốc Thảo", "registerNumber": "2025-10-0147", "from": "2025-09-05"}""";
    private static final String BOY = """
            {"personalNumber": "074211004321", "fullName": "Trần Gia Bảo", "dateOfBirth": "2011-11-02", "sex": "MALE",
             "from": "2025-09-05"}""";

    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        EnrolPupils enrolPupils() {
            return OFFICE.enrolPupils();
        }

        @Bean
        FindPupils findPupils() {
            return OFFICE.findPupils();
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

    RosterDoorTests(@Autowired MockMvc http) {
        this.calls = new Calls(http);
    }

    @BeforeEach
    void clear() {
        OFFICE.clear();
        OFFICE.classes.add(Samples.schoolClass(Samples.OTHER_CLASS, Samples.OTHER_SCHOOL, Samples.YEAR));
        AUDITED.clear();
    }

    private static String list(String... pupils) {
        return "{\"pupils\": [" + String.join(",", pupils) + "]}";
    }

    @Test
    void enrolsInTheOrderOfTheList() throws Exception {
        calls.post(People.academic(), ROSTER, list(GIRL, BOY))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.pupils", hasSize(2)))
                .andExpect(jsonPath("$.pupils[0].version").value(1))
                .andExpect(jsonPath("$.warnings", hasSize(0)))
                .andExpect(result -> {
                    String answer = result.getResponse().getContentAsString();
                    List<Pupil> stored = OFFICE.pupils.everybody();
                    assertThat(answer.indexOf(stored.get(0).pupilId()))
                            .isPositive()
                            .isLessThan(answer.indexOf(stored.get(1).pupilId()));
                    assertThat(stored.getFirst().identity().sex().name()).isEqualTo("FEMALE");
                });
        assertThat(AUDITED)
                .extracting(AuditEvent::action, AuditEvent::outcome, AuditEvent::objectType)
                .containsOnly(tuple("pupil.enrol", "done", "pupil"))
                .hasSize(2);
    }

    @Test
    void warnsInTheCallersLanguageAndTakesThePupilAllTheSame() throws Exception {
        String strange = BOY.replace("MALE", "FEMALE").replace("2011-11-02", "2010-11-02");
        calls.post(People.academic(), ROSTER, list(GIRL, strange), "Accept-Language", "en")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.warnings", hasSize(2)))
                .andExpect(jsonPath("$.warnings[0].row").value(1))
                .andExpect(jsonPath("$.warnings[0].field").value("pupils[1].personalNumber"))
                .andExpect(jsonPath("$.warnings[0].code").value("personal-number.other-sex"))
                .andExpect(
                        jsonPath("$.warnings[0].message").value("The personal number says another sex, please check"))
                .andExpect(jsonPath("$.warnings[1].code").value("personal-number.other-year-of-birth"));
    }

    @Test
    void refusesPupilsWhoAreRegisteredWithoutSayingWhere() throws Exception {
        calls.post(People.everythingElsewhere(), THEIRS, list(GIRL)).andExpect(status().isCreated());
        calls.post(People.academic(), ROSTER, list(BOY, GIRL))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("pupil.duplicate"))
                .andExpect(jsonPath("$.errors[*].field", contains("pupils[1].personalNumber")))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .doesNotContain(Samples.OTHER_SCHOOL)
                        .doesNotContain("079310001234")
                        .doesNotContain("Như"));
        assertThat(OFFICE.pupils.everybody()).hasSize(1);
    }

    @Test
    void refusesTheSamePupilTwice() throws Exception {
        calls.post(People.academic(), ROSTER, list(GIRL, BOY, GIRL))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("pupil.duplicate"))
                .andExpect(jsonPath("$.errors[*].field", contains("pupils[2].personalNumber")))
                .andExpect(jsonPath("$.errors[*].code", contains("pupil.twice")));
        assertThat(OFFICE.pupils.everybody()).isEmpty();
    }

    @Test
    void answersTheSameRequestAgainThoughNothingIsRememberedOfIt() throws Exception {
        String first = calls.post(People.academic(), ROSTER, list(GIRL, BOY), "Idempotency-Key", "k")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        calls.post(People.academic(), ROSTER, list(GIRL, BOY), "Idempotency-Key", "k")
                .andExpect(status().isCreated())
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).isEqualTo(first));
        calls.post(People.academic(), ROSTER, list(GIRL, BOY), "Idempotency-Key", "other")
                .andExpect(status().isConflict());
        calls.post(
                        People.as("79000701-HV002", Samples.SCHOOL, "ACADEMIC_STAFF"),
                        ROSTER,
                        list(GIRL, BOY),
                        "Idempotency-Key",
                        "k")
                .andExpect(status().isConflict());
    }

    @ParameterizedTest
    @CsvSource({
        "079310001234, 07931000123, personalNumber, field.pattern",
        "079310001234, 0793100012345, personalNumber, field.pattern",
        "079310001234, 07931000123a, personalNumber, field.pattern",
        "079310001234, '', personalNumber, personal-number.required",
        "2010-03-12, 2025-11-21, dateOfBirth, date-of-birth.in-future",
        "2010-03-12, 2021-09-06, dateOfBirth, date-of-birth.implausible",
        "2010-03-12, 1995-09-04, dateOfBirth, date-of-birth.implausible",
        "2025-09-05, 2025-05-31, from, enrolment.outside-school-year",
        "2025-09-05, 2026-09-01, from, enrolment.outside-school-year",
        "Nguyễn Phương Quỳnh Như, ' ', fullName, field.not-blank"
    })
    void saysWhatIsWrongWithWhichRow(String right, String wrong, String field, String code) throws Exception {
        calls.post(People.academic(), ROSTER, list(BOY, GIRL.replace(right, wrong)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("request.invalid"))
                .andExpect(jsonPath("$.errors[*].field", contains("pupils[1]." + field)))
                .andExpect(jsonPath("$.errors[*].code", contains(code)))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .doesNotContain("Như")
                        .doesNotContain("0793100012"));
        assertThat(OFFICE.pupils.everybody()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fullName, 120",
        "ethnicity, 60",
        "nationality, 60",
        "birthplace, 200",
        "address, 300",
        "registerNumber, 40",
        "movedInFrom, 120"
    })
    void boundsEveryText(String field, int longest) throws Exception {
        String template = GIRL.replaceFirst("\"" + field + "\": \"[^\"]*\",", "");
        String fits = template.replaceFirst("\\{", "{\"%s\": \"%s\",".formatted(field, "đ".repeat(longest)));
        String tooLong = template.replaceFirst("\\{", "{\"%s\": \"%s\",".formatted(field, "đ".repeat(longest + 1)));
        calls.post(People.academic(), ROSTER, list(tooLong))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("pupils[0]." + field)));
        calls.post(People.academic(), ROSTER, list(fits)).andExpect(status().isCreated());
    }

    @Test
    void namesEveryHole() throws Exception {
        calls.post(People.academic(), ROSTER, list(GIRL, "{}", "null"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        hasItems(
                                "pupils[1].fullName",
                                "pupils[1].dateOfBirth",
                                "pupils[1].sex",
                                "pupils[1].from",
                                "pupils[2]")));
        calls.post(People.academic(), ROSTER, "{\"pupils\": []}").andExpect(status().isUnprocessableContent());
        calls.post(People.academic(), ROSTER, "{}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void takesAHundredAndNoMore() throws Exception {
        calls.post(People.academic(), ROSTER, list(many(101)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("pupils"));
        calls.post(People.academic(), ROSTER, list(many(100))).andExpect(status().isCreated());
    }

    private static String[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> GIRL.replace("079310001234", "079310%06d".formatted(i)))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"pupils\": [{\"sex\": \"X\"}]}",
                "{\"pupils\": [{\"dateOfBirth\": \"12/03/2010\"}]}",
                "{\"pupils\": [{\"dateOfBirth\": \"2010-02-30\"}]}",
                "{\"pupils\": [{\"religion\": \"x\"}]}",
                "{\"pupils\": {}}"
            })
    void refusesWhatItCannotRead(String body) throws Exception {
        calls.post(People.academic(), ROSTER, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.malformed"));
    }

    @Test
    void onlyTheSchoolsAcademicStaffEnrols() throws Exception {
        calls.post(Calls.nobody(), ROSTER, list(GIRL)).andExpect(status().isUnauthorized());
        for (RequestPostProcessor who : List.of(People.admin(), People.manager(), People.clerk(), People.teacher())) {
            calls.post(who, ROSTER, list(GIRL)).andExpect(status().isForbidden());
        }
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.post(who, ROSTER, list(GIRL)).andExpect(status().isNotFound());
        }
        calls.post(People.academic(), UNKNOWN, list(GIRL)).andExpect(status().isNotFound());
        assertThat(OFFICE.pupils.everybody()).isEmpty();
    }

    @Test
    void listsTheClassWithMaskedNumbersAndTellsTheTrail() throws Exception {
        calls.post(People.academic(), ROSTER, list(GIRL, BOY));
        AUDITED.clear();
        for (RequestPostProcessor who : List.of(People.academic(), People.manager(), People.clerk())) {
            calls.get(who, ROSTER)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.classId").value(Samples.CLASS))
                    .andExpect(jsonPath("$.pupils[0].personalNumber").value("079*******34"))
                    .andExpect(jsonPath("$.pupils[0].registerNumber").value("2025-10-0147"))
                    .andExpect(jsonPath("$.pupils[0].status").value("STUDYING"))
                    .andExpect(jsonPath("$.pupils[0].address").doesNotExist())
                    .andExpect(jsonPath("$.pupils[1].fullName").value("Trần Gia Bảo"));
        }
        assertThat(AUDITED)
                .extracting(AuditEvent::action, AuditEvent::outcome)
                .containsOnly(tuple("pupil.list", "done"))
                .hasSize(3);
    }

    @Test
    void hidesTheListFromEverybodyElseAndTellsTheTrail() throws Exception {
        calls.get(Calls.nobody(), ROSTER).andExpect(status().isUnauthorized());
        for (RequestPostProcessor who : List.of(People.admin(), People.teacher())) {
            calls.get(who, ROSTER).andExpect(status().isForbidden());
        }
        for (RequestPostProcessor who : List.of(People.everythingElsewhere(), People.officer())) {
            calls.get(who, ROSTER)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("resource.not-found"));
        }
        calls.get(People.academic(), UNKNOWN).andExpect(status().isNotFound());
        assertThat(AUDITED)
                .extracting(AuditEvent::outcome)
                .containsExactly("refused", "refused", "not-found", "not-found", "not-found");
    }
}
