package vn.hocba.student.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.student.flow.Door.Answer;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.ServiceTest;
import vn.hocba.testkit.TestTokens;

/** From registering a school to a pupil who moves away, and what the other services hear of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ContextConfiguration(initializers = ServiceTest.Full.class)
class RegisterIT {

    private static final String API = "/api/student/v1";
    private static final String SCHOOL = "79000701";
    private static final String OFFICER = TestTokens.bearer("SGD-01", "", "DEPARTMENT_OFFICER");
    private static final String ADMIN = TestTokens.bearer(SCHOOL + "-QT001", SCHOOL, "SCHOOL_ADMIN");
    private static final String ACADEMIC = TestTokens.bearer(SCHOOL + "-HV001", SCHOOL, "ACADEMIC_STAFF");
    private static final String TEACHER = TestTokens.bearer(SCHOOL + "-GV001", SCHOOL, "SUBJECT_TEACHER");

    @LocalServerPort
    private int port;

    private Door door = new Door(0);

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void tellsEverythingInOrderAndAsTheContractsSay() {
        try (var broker = new Broker()) {
            String classId = classWithTeachers();
            Answer enrolled =
                    door.send(ACADEMIC, "POST", API + "/classes/" + classId + "/pupils", """
                    {"pupils": [
                      {"personalNumber": "079310001234", "fullName": "Nguyễn Phương Quỳnh Như",
                       "dateOfBirth": "2010-03-12", "sex": "FEMALE", "ethnicity": "Kinh", "nationality": "Việt Nam",
                       "birthplace": "Thành phố Hồ Chí Minh", "address": "58/12 đường Trần Quốc Thảo",
                       "registerNumber": "2025-10-0147", "from": "2025-09-05"},
                      {"personalNumber": "074211004321", "fullName": "Trần Gia Bảo", "dateOfBirth": "2011-11-02",
                       "sex": "MALE", "from": "2026-01-19", "movedInFrom": "Trường THPT Trịnh Hoài Đức"}]}""", "Idempotency-Key", "k-1");
            assertThat(enrolled.status()).as(enrolled.response().body()).isEqualTo(201);
            assertThat(enrolled.json().get("warnings")).isEmpty();
            String first = enrolled.json().at("/pupils/0/pupilId").asString();
            String second = enrolled.json().at("/pupils/1/pupilId").asString();

            Answer read = door.get(TEACHER, API + "/pupils/" + first);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.text("personalNumber")).isEqualTo("079*******34");
            assertThat(door.get(ACADEMIC, API + "/pupils/" + first).text("personalNumber"))
                    .isEqualTo("079310001234");
            Answer gone = door.send(
                    ACADEMIC,
                    "POST",
                    API + "/pupils/" + second + "/departures",
                    "{\"date\": \"2026-03-01\", \"kind\": \"MOVED_AWAY\"}");
            assertThat(gone.status()).as(gone.response().body()).isEqualTo(200);
            assertThat(gone.header("ETag")).isEqualTo("\"2\"");

            Map<String, Long> newest = new HashMap<>();
            List<ConsumerRecord<String, byte[]>> heard = broker.hear(9);
            for (ConsumerRecord<String, byte[]> message : heard) {
                EventContracts.assertValid(Broker.type(message), message.value());
                JsonNode event = JsonMapper.shared().readTree(message.value());
                long version = event.get("version").asLong();
                assertThat(newest.getOrDefault(message.key(), 0L)).isLessThan(version);
                newest.put(message.key(), version);
            }
            assertThat(newest)
                    .containsEntry(SCHOOL, 1L)
                    .containsEntry(SCHOOL + "-GV001", 1L)
                    .containsEntry(classId, 2L)
                    .containsEntry(first, 1L)
                    .containsEntry(second, 2L);
        }
    }

    private String classWithTeachers() {
        assertThat(door.send(OFFICER, "PUT", API + "/schools/" + SCHOOL, """
                        {"name": "Trường THPT Nguyễn Thị Minh Khai", "levels": ["UPPER_SECONDARY"],
                         "taxCode": "0301430000", "ward": "Phường Xuân Hòa", "address": "275 Điện Biên Phủ",
                         "ownerAgency": "Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh"}""").status())
                .isEqualTo(201);
        assertThat(door.send(OFFICER, "PUT", API + "/schools/" + SCHOOL + "/staff/" + SCHOOL + "-QT001", """
                        {"personalNumber": "079185001111", "fullName": "Võ Thành Nam", "roles": ["SCHOOL_ADMIN"]}""")
                        .status())
                .isEqualTo(201);
        assertThat(door.send(ADMIN, "POST", API + "/schools/" + SCHOOL + "/staff", """
                        {"staff": [
                          {"staffId": "79000701-GV001", "personalNumber": "079180001234",
                           "fullName": "Phạm Thị Thùy Dương", "roles": ["SUBJECT_TEACHER", "HOMEROOM_TEACHER"],
                           "active": true},
                          {"staffId": "79000701-HV001", "fullName": "Đinh Thị Kim Chi", "roles": ["ACADEMIC_STAFF"],
                           "active": true}]}""")
                        .status())
                .isEqualTo(201);
        Answer created = door.send(ACADEMIC, "POST", API + "/schools/" + SCHOOL + "/classes", """
                {"schoolYear": "2025-2026", "level": "UPPER_SECONDARY", "grade": 10, "name": "10A1"}""");
        assertThat(created.status()).as(created.response().body()).isEqualTo(201);
        String classId = created.text("classId");
        Answer assigned =
                door.send(ACADEMIC, "PUT", API + "/classes/" + classId + "/assignments", """
                {"homeroom": {"staffId": "79000701-GV001", "from": "2025-09-05"},
                 "subjects": [{"subjectCode": "VAN", "staffId": "79000701-GV001", "from": "2025-09-05"}]}""", "If-Match", "\"1\"");
        assertThat(assigned.status()).as(assigned.response().body()).isEqualTo(200);
        return classId;
    }
}
