package vn.hocba.student.staff.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import vn.hocba.student.staff.application.FindStaff;
import vn.hocba.student.staff.application.RegisterStaffList;
import vn.hocba.student.staff.application.RegisterStaffMember;

@WebMvcTest(StaffController.class)
class StaffDoorTests {

    private static final String STAFF = "/api/student/v1/schools/" + Samples.SCHOOL + "/staff";
    private static final String ONE = STAFF + "/79000701-QL001";
    private static final String ELSEWHERE = "/api/student/v1/schools/" + Samples.OTHER_SCHOOL + "/staff";
    private static final String BODY = """
            {"personalNumber": "079070001234", "fullName": "Nguyễn Đức Hưng", "title": "Hiệu trưởng",
             "roles": ["MANAGER"], "active": true}""";

    private static final Office OFFICE = new Office();
    private static final List<AuditEvent> AUDITED = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        RegisterStaffMember registerStaffMember() {
            return new RegisterStaffMember(OFFICE.members, OFFICE.schools);
        }

        @Bean
        RegisterStaffList registerStaffList() {
            return new RegisterStaffList(OFFICE.members, OFFICE.schools);
        }

        @Bean
        FindStaff findStaff() {
            return new FindStaff(OFFICE.members, OFFICE.schools);
        }

        @Bean
        AuditTrail auditTrail() {
            return AUDITED::add;
        }
    }

    private final Calls calls;

    StaffDoorTests(@Autowired MockMvc http) {
        this.calls = new Calls(http);
    }

    @BeforeEach
    void clear() {
        OFFICE.clear();
        AUDITED.clear();
    }

    private static String row(String staffId) {
        return BODY.replaceFirst("\\{", "{\"staffId\": \"" + staffId + "\", ");
    }

    private static String list(String... rows) {
        return "{\"staff\": [" + String.join(",", rows) + "]}";
    }

    @Test
    void registersAndChangesAStaffMember() throws Exception {
        calls.put(People.officer(), ONE, BODY)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.personalNumber").value("079*******34"));
        calls.put(People.admin(), ONE, BODY).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        calls.put(People.admin(), ONE, BODY.replace("true", "false"), "If-Match", "\"1\"")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.active").value(false));
        calls.put(People.admin(), ONE, BODY, "If-Match", "\"1\"")
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("resource.version-mismatch"));
        assertThat(AUDITED)
                .extracting(AuditEvent::action, AuditEvent::objectId)
                .containsOnly(tuple("staff.register", "79000701-QL001"));
    }

    @Test
    void isActiveWhenNothingIsSaid() throws Exception {
        calls.put(People.admin(), ONE, "{\"fullName\": \"Smith John\", \"roles\": []}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.active").value(true))
                .andExpect(jsonPath("$.personalNumber").doesNotExist());
    }

    @Test
    void doesNotSayWhereAnIdIsInUse() throws Exception {
        calls.put(People.everythingElsewhere(), ELSEWHERE + "/" + Samples.TEACHER, BODY)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("staff.duplicate"))
                .andExpect(jsonPath("$.errors[0].field").value("staffId"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .doesNotContain(Samples.SCHOOL + "\"")
                        .doesNotContain("Dương"));
        calls.post(People.everythingElsewhere(), ELSEWHERE, list(row("79000301-A"), row(Samples.TEACHER)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("staff.duplicate"))
                .andExpect(jsonPath("$.errors[0].field").value("staff[1].staffId"));
        assertThat(OFFICE.members.find("79000301-A")).isEmpty();
    }

    @Test
    void knowsWhoMayRegister() throws Exception {
        for (RequestPostProcessor who :
                List.of(People.academic(), People.manager(), People.clerk(), People.teacher())) {
            calls.put(who, ONE, BODY).andExpect(status().isForbidden());
            calls.post(who, STAFF, list(row("79000701-A"))).andExpect(status().isForbidden());
        }
        calls.put(Calls.nobody(), ONE, BODY).andExpect(status().isUnauthorized());
        calls.post(Calls.nobody(), STAFF, list(row("79000701-A"))).andExpect(status().isUnauthorized());
        calls.put(People.everythingElsewhere(), ONE, BODY).andExpect(status().isNotFound());
        calls.post(People.everythingElsewhere(), STAFF, list(row("79000701-A"))).andExpect(status().isNotFound());
        String unknown = "/api/student/v1/schools/00000000/staff";
        calls.put(People.officer(), unknown + "/A", BODY).andExpect(status().isNotFound());
        calls.post(People.officer(), unknown, list(row("A"))).andExpect(status().isNotFound());
        calls.get(People.officer(), unknown).andExpect(status().isNotFound());
    }

    @Test
    void registersManyInTheirOrder() throws Exception {
        calls.post(People.admin(), STAFF, list(row("79000701-B"), row("79000701-A")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.staff[0].staffId").value("79000701-B"))
                .andExpect(jsonPath("$.staff[0].version").value(1))
                .andExpect(jsonPath("$.staff[1].staffId").value("79000701-A"));
        assertThat(AUDITED).hasSize(2);
    }

    @Test
    void completesAListThatIsHalfThere() throws Exception {
        calls.post(People.admin(), STAFF, list(row("79000701-A"))).andExpect(status().isCreated());
        calls.post(People.admin(), STAFF, list(row("79000701-A"), row("79000701-B")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.staff", hasSize(2)));
        calls.post(People.admin(), STAFF, list(row("79000701-A").replace("MANAGER", "CLERK"), row("79000701-C")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("staff[0].staffId"));
        assertThat(OFFICE.members.find("79000701-C")).isEmpty();
    }

    @Test
    void findsAnIdThatIsInTheListTwice() throws Exception {
        calls.post(People.admin(), STAFF, list(row("79000701-A"), row("79000701-B"), row("79000701-A")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value("staff[2].staffId"))
                .andExpect(jsonPath("$.errors[0].code").value("staff.twice"));
        assertThat(OFFICE.members.find("79000701-A")).isEmpty();
    }

    @Test
    void takesFiveHundredAndNoMore() throws Exception {
        calls.post(People.admin(), STAFF, list(rows(500))).andExpect(status().isCreated());
        calls.post(People.admin(), STAFF, list(rows(501)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("staff"));
        calls.post(People.admin(), STAFF, "{\"staff\": []}").andExpect(status().isUnprocessableContent());
    }

    private static String[] rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> row("79000701-N" + i))
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }

    @Test
    void namesEveryHoleWithItsRow() throws Exception {
        calls.post(People.admin(), STAFF, list(row("79000701-A"), "{\"personalNumber\": \"12\"}", "null"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        hasItems(
                                "staff[1].staffId",
                                "staff[1].personalNumber",
                                "staff[1].fullName",
                                "staff[1].roles",
                                "staff[2]")));
        calls.put(People.admin(), STAFF + "/a b", BODY).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"roles\": [\"KING\"]}", "{\"rols\": []}", "{\"active\": \"maybe\"}"})
    void refusesWhatItCannotRead(String body) throws Exception {
        calls.put(People.admin(), ONE, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("request.malformed"));
        calls.post(People.admin(), STAFF, body).andExpect(status().isBadRequest());
    }

    @Test
    void listsPageByPageWithMaskedNumbers() throws Exception {
        calls.post(People.admin(), STAFF, list(row("79000701-A"), row("79000701-B")));
        for (RequestPostProcessor reader :
                List.of(People.admin(), People.manager(), People.academic(), People.officer())) {
            calls.get(reader, STAFF)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.staff", hasSize(3)))
                    .andExpect(jsonPath("$.staff[0].personalNumber").value("079*******34"))
                    .andExpect(jsonPath("$.next").doesNotExist())
                    .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                            .doesNotContain("079070001234"));
        }
        calls.get(People.admin(), STAFF + "?limit=2")
                .andExpect(jsonPath("$.next").value("79000701-B"));
        calls.get(People.admin(), STAFF + "?limit=2&after=79000701-B")
                .andExpect(jsonPath("$.staff[0].staffId").value(Samples.TEACHER))
                .andExpect(jsonPath("$.next").doesNotExist());
        calls.get(People.admin(), STAFF + "?limit=0").andExpect(status().isUnprocessableContent());
        assertThat(AUDITED)
                .filteredOn(event -> event.action().equals("staff.list"))
                .hasSize(6);
    }

    @Test
    void knowsWhoMayList() throws Exception {
        calls.get(Calls.nobody(), STAFF).andExpect(status().isUnauthorized());
        calls.get(People.teacher(), STAFF).andExpect(status().isForbidden());
        calls.get(People.clerk(), STAFF).andExpect(status().isForbidden());
        calls.get(People.everythingElsewhere(), STAFF).andExpect(status().isNotFound());
    }
}
