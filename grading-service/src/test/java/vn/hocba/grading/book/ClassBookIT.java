package vn.hocba.grading.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.Broker;
import vn.hocba.grading.sample.Events;
import vn.hocba.grading.sample.Workbooks;
import vn.hocba.testkit.LocalServers;
import vn.hocba.testkit.ServiceTest;

/** A class's book from the running service: read, filled in, sent back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.consumer.properties.metadata.max.age.ms=500")
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.Full.class)
class ClassBookIT {

    private static final String CLASS = "01999a3c-0000-7000-8000-0000000000c3";
    private static final String PUPIL = "01999a3c-0000-7000-8000-00000000003a";
    private static final String PATH = "/classes/" + CLASS;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestRestTemplate http;
    private final Api api;

    ClassBookIT(@Autowired TestRestTemplate http) {
        this.http = http;
        this.api = new Api(http);
    }

    @Test
    void aBookIsReadFilledInAndSentBack() throws Exception {
        try (var broker = new Broker(
                LocalServers.kafkaBootstrap(), "grading.year-results.v1", "student.classes.v1", "student.pupils.v1")) {
            broker.publish(
                    "student.classes.v1",
                    CLASS,
                    "student.class.changed.v1",
                    1,
                    Events.schoolClass(CLASS, 1, "UPPER_SECONDARY", 10, List.of("LI", "GDTC")));
            broker.publish(
                    "student.pupils.v1",
                    PUPIL,
                    "student.pupil.changed.v1",
                    1,
                    Events.pupil(PUPIL, 1, CLASS, "STUDYING"));
        }
        api.await(
                PATH + "/book",
                Api.homeroom(),
                one -> one.body().at("/sheets/0/rows/0/fullName").asString("").equals("Nguyễn Văn Mẫu"));
        byte[] file = get(PATH + "/book.xlsx", Api.teacherOf("LI"));
        byte[] filled = Workbooks.text(file, "E7", "8,5");
        JsonNode planned = take(filled, "true", "key-1", 200);
        assertThat(planned.at("/parts/0/outcome").asString()).isEqualTo("PLANNED");
        JsonNode written = take(filled, "false", "key-2", 200);
        assertThat(written.at("/parts/0/outcome").asString()).isEqualTo("WRITTEN");
        assertThat(take(filled, "false", "key-2", 200))
                .as("the same key, the same answer")
                .isEqualTo(written);
        assertThat(take(filled, "false", "key-3", 200).path("values").asInt()).isZero();
        JsonNode faulty = take(Workbooks.number(file, "F7", "11"), "false", "key-4", 422);
        assertThat(faulty.at("/errors/0/field").asString()).isEqualTo("Học kì I!F7");
        byte[] large = new byte[3 * 1024 * 1024];
        assertThat(take(large, "false", "key-5", 413).path("code").asString()).isEqualTo("request.too-large");
        assertThat(announced(50 * 1024 * 1024))
                .as("refused by its length alone")
                .contains(" 413 ");
        JsonNode book = api.get(PATH + "/book?semester=1", Api.teacherOf("LI")).body();
        assertThat(book.at("/sheets/0/rows/0").path("LI.regular[0]").asString()).isEqualTo("8.5");
        byte[] pdf = get(PATH + "/book.pdf", Api.manager());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** The first line of the answer to a body of that length, of which nothing was sent yet. */
    private String announced(int length) throws IOException {
        URI root = URI.create(http.getRootUri());
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            String request = "POST /api/grading/v1" + PATH + "/book/import HTTP/1.1\r\nHost: " + root.getHost()
                    + "\r\nAuthorization: " + Api.teacherOf("LI") + "\r\nContent-Type: " + XLSX
                    + "\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private byte[] get(String path, String bearer) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.AUTHORIZATION, bearer);
        ResponseEntity<byte[]> answer =
                http.exchange("/api/grading/v1" + path, HttpMethod.GET, new HttpEntity<>(headers), byte[].class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return answer.getBody();
    }

    private JsonNode take(byte[] file, String dryRun, String key, int status) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.AUTHORIZATION, Api.teacherOf("LI"));
        headers.setContentType(MediaType.parseMediaType(XLSX));
        Map.of("Idempotency-Key", key).forEach(headers::set);
        var answer = http.exchange(
                "/api/grading/v1" + PATH + "/book/import?dryRun=" + dryRun,
                HttpMethod.POST,
                new HttpEntity<>(file, headers),
                String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        return JSON.readTree(String.valueOf(answer.getBody()));
    }
}
