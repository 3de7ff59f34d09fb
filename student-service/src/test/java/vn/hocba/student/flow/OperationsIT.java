package vn.hocba.student.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import vn.hocba.student.flow.Door.Answer;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;

/** What operators and integrators see of a running service, and what nobody may see. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
class OperationsIT {

    private static final String API = "/api/student/v1";
    private static final String SCHOOL = "79000502";
    private static final String OFFICER = TestTokens.bearer("SGD-01", "", "DEPARTMENT_OFFICER");
    private static final String ADMIN = TestTokens.bearer(SCHOOL + "-QT001", SCHOOL, "SCHOOL_ADMIN");
    private static final String ACADEMIC = TestTokens.bearer(SCHOOL + "-HV001", SCHOOL, "ACADEMIC_STAFF");

    private static final String NAME = "Nguyễn Thị Không Lộ";
    private static final String NUMBER = "079318001234";
    private static final String ADDRESS = "99 đường Bí Mật";

    @LocalServerPort
    private int port;

    private Door door = new Door(0);

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    private String classId() {
        door.send(OFFICER, "PUT", API + "/schools/" + SCHOOL, """
                {"name": "Trường TH Bến Nghé", "levels": ["PRIMARY"], "taxCode": "0301430001"}""");
        Answer created =
                door.send(ACADEMIC, "POST", API + "/schools/" + SCHOOL + "/classes", """
                {"schoolYear": "2025-2026", "level": "PRIMARY", "grade": 1, "name": "1/1"}""", "Idempotency-Key", "class");
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        return created.text("classId");
    }

    private static String pupil(String dateOfBirth, String from, String more) {
        return """
                {"pupils": [{"personalNumber": "%s", "fullName": "%s", "dateOfBirth": "%s", "sex": "FEMALE",
                 "address": "%s", "from": "%s"%s}]}""".formatted(NUMBER, NAME, dateOfBirth, ADDRESS, from, more);
    }

    @Test
    void isReadyWhenTheDatabaseAnswers() {
        Answer health = door.get("", "/actuator/health/readiness");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.response().body()).contains("\"database\"").contains("UP");
    }

    @Test
    void tellsTheFiguresThatOperatorsNeed() {
        String scraped = door.get("", "/actuator/prometheus").response().body();
        for (String meter : List.of(
                "hocba_student_schools{",
                "hocba_student_staff{",
                "hocba_student_classes{",
                "hocba_student_pupils{",
                "hocba_outbox_depth")) {
            assertThat(scraped).contains(meter);
        }
        assertThat(scraped).containsPattern("hocba_student_pupils\\{[^}]*level=\"upper_secondary\"");
    }

    @Test
    void describesItsApi() {
        JsonNode api = door.get("", "/v3/api-docs").json();
        for (String path : List.of(
                "/schools/{schoolCode}",
                "/schools/{schoolCode}/staff",
                "/schools/{schoolCode}/staff/{staffId}",
                "/schools/{schoolCode}/classes",
                "/classes/{classId}",
                "/classes/{classId}/assignments",
                "/classes/{classId}/pupils",
                "/pupils/{pupilId}",
                "/pupils/{pupilId}/departures")) {
            assertThat(api.get("paths").has(API + path)).as(path).isTrue();
        }
        assertThat(api.toString()).doesNotContain("\"name\":\"caller\"");
    }

    @Test
    void answersTheSameCommandOnce() {
        String classId = classId();
        String path = API + "/classes/" + classId + "/pupils";
        String body = pupil("2018-03-12", "2025-09-05", "").replace(NUMBER, "079318009999");
        Answer first = door.send(ACADEMIC, "POST", path, body, "Idempotency-Key", "pupils");
        Answer again = door.send(ACADEMIC, "POST", path, body, "Idempotency-Key", "pupils");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Answer misused =
                door.send(ACADEMIC, "POST", path, body.replace("2018-03", "2018-04"), "Idempotency-Key", "pupils");
        assertThat(misused.text("code")).isEqualTo("idempotency.key-reused");
    }

    @Test
    void writesNoPersonIntoTheLog(CapturedOutput log) {
        String path = API + "/classes/" + classId() + "/pupils";
        List<Answer> answers = List.of(
                door.send(ACADEMIC, "POST", path, pupil("2018-03-12", "2025-09-05", "")),
                door.send(ACADEMIC, "POST", path, pupil("2018-03-12", "2025-09-05", "")),
                door.send(ACADEMIC, "POST", path, pupil("1918-03-12", "2025-09-05", "")),
                door.send(ACADEMIC, "POST", path, pupil("12/03/2018", "2025-09-05", "")),
                door.send(ACADEMIC, "POST", path, pupil("2018-03-12", "2025-09-05", ", \"" + NAME + "\": 1")),
                door.send(
                        ACADEMIC,
                        "POST",
                        path,
                        pupil("2018-03-12", "2025-09-05", "").replace("FEMALE", NAME)),
                door.send(
                        ACADEMIC,
                        "POST",
                        path,
                        pupil("2018-03-12", "2025-09-05", "").replace(NUMBER, NUMBER + "5")),
                door.send(
                        ACADEMIC,
                        "POST",
                        path,
                        pupil("2018-03-12", "2025-09-05", "").substring(0, 150)),
                door.send(ADMIN, "POST", path, pupil("2018-03-12", "2025-09-05", "")),
                door.send("", "POST", path, pupil("2018-03-12", "2025-09-05", "")),
                door.send(ADMIN, "PUT", API + "/schools/" + SCHOOL + "/staff/" + SCHOOL + "-A", """
                        {"personalNumber": "%s", "fullName": "%s", "roles": ["%s"]}""".formatted(
                                NUMBER, NAME, NAME)),
                door.get(ACADEMIC, API + "/pupils/" + NUMBER));
        assertThat(answers)
                .extracting(Answer::status)
                .containsExactly(201, 409, 422, 400, 400, 400, 422, 400, 403, 401, 400, 404);
        assertThat(log.getAll()).doesNotContain(NAME, NUMBER, ADDRESS, "Không Lộ", "Bí Mật");
        answers.subList(0, 11)
                .forEach(answer -> assertThat(answer.response().body()).doesNotContain(NUMBER, ADDRESS));
    }

    @Test
    void answersInEnglishOnRequest() {
        Answer refused =
                door.send(ADMIN, "POST", API + "/schools/" + SCHOOL + "/classes", """
                        {"schoolYear": "2025-2026", "level": "PRIMARY", "grade": 1, "name": "1/2"}""", "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("title")).isEqualTo("You may not do this");
    }
}
