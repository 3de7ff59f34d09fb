package vn.hocba.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hocba.kit.sample.Http;
import vn.hocba.kit.sample.Http.Answer;
import vn.hocba.kit.sample.Tokens;
import vn.hocba.kit.sample.WebSample;

@SpringBootTest(classes = WebSample.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProblemTests {

    private static final String ROWS = "/api/sample/v1/rows";
    private static final String GOOD = "{\"semester\":1,\"rows\":[{\"pupil\":\"p\",\"midterm\":8.5}]}";

    @LocalServerPort
    private int port;

    private Http http;
    private String token;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens::issuer);
    }

    @BeforeEach
    void client() {
        http = new Http(port);
        token = Tokens.bearer("79000701-GV001", "79000701", "SUBJECT_TEACHER");
    }

    private Answer post(String path, String body) {
        return http.post(path, body, "Authorization", token);
    }

    private Answer get(String path, String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of(headers));
        all.add("Authorization");
        all.add(token);
        return http.get(path, all.toArray(String[]::new));
    }

    private static void isProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.text("/traceId")).matches("[0-9a-f]{32}");
    }

    @Test
    void acceptsWhatIsRight() {
        assertThat(post(ROWS, GOOD).status()).isEqualTo(200);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = post(ROWS, """
                {"semester":1,"rows":[{"pupil":"p","midterm":8.5},{"pupil":" ","midterm":11,"code":"ab"}]}""");
        isProblem(answer, 422, "request.invalid");
        assertThat(answer.json().at("/errors").values().stream()
                        .map(error -> error.at("/field").asString() + " "
                                + error.at("/code").asString()))
                .containsExactlyInAnyOrder(
                        "rows[1].pupil field.not-blank",
                        "rows[1].midterm field.decimal-max",
                        "rows[1].code field.pattern");
    }

    @Test
    void speaksVietnameseUnlessEnglishIsPreferred() {
        assertThat(get("/api/sample/v1/refused/edge").text("/title")).isEqualTo("Không tìm thấy");
        assertThat(get("/api/sample/v1/refused/edge", "Accept-Language", "fr, en;q=0.8")
                        .text("/title"))
                .isEqualTo("Not found");
        assertThat(get("/api/sample/v1/refused/edge", "Accept-Language", "vi-VN,en;q=0.8")
                        .text("/title"))
                .isEqualTo("Không tìm thấy");
        assertThat(get("/api/sample/v1/refused/edge", "Accept-Language", "§§").text("/title"))
                .isEqualTo("Không tìm thấy");
    }

    @Test
    void splitsTheTwoLanguagesOfAnOwnMessage() {
        String body = "{\"semester\":1,\"rows\":[{\"pupil\":\"p\",\"midterm\":8.5,\"code\":\"ab\"}]}";
        assertThat(post(ROWS, body).text("/errors/0/message")).isEqualTo("Chỉ chữ hoa");
        assertThat(http.post(ROWS, body, "Authorization", token, "Accept-Language", "en")
                        .text("/errors/0/message"))
                .isEqualTo("Capitals only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"semester":1,"rows":[{"pupil":"p","midterm":"x"}]};    rows[0].midterm; field.malformed
            {"semester":1,"rows":[{"pupil":"p","surprise":1}]};     rows[0].surprise; field.unknown
            {"semester":1.5,"rows":[]};                             semester; field.malformed
            {"semester":1,"semester":2,"rows":[]};                  ;
            {"semester":;                                           ;
            {} {};                                                  ;
            """)
    void namesTheFieldThatCannotBeRead(String body, String field, String code) {
        var answer = post(ROWS, body);
        isProblem(answer, 400, "request.malformed");
        if (field != null) {
            assertThat(answer.text("/errors/0/field")).isEqualTo(field);
            assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        }
    }

    @Test
    void refusesWrongParameters() {
        var answer = get("/api/sample/v1/numbers/abc?times=1");
        isProblem(answer, 400, "request.malformed");
        assertThat(answer.text("/errors/0/field")).isEqualTo("number");
        isProblem(get("/api/sample/v1/numbers/1"), 400, "request.malformed");
    }

    @Test
    void refusesWhatTheFrameworkRefuses() {
        isProblem(get("/api/sample/v1/nowhere"), 404, "resource.not-found");
        isProblem(
                http.send("DELETE", ROWS, BodyPublishers.noBody(), "Authorization", token),
                405,
                "request.method-not-allowed");
        isProblem(
                http.send(
                        "POST",
                        ROWS,
                        BodyPublishers.ofString("x"),
                        "Authorization",
                        token,
                        "Content-Type",
                        "text/plain"),
                415,
                "request.unsupported-media-type");
    }

    @Test
    void refusesABodyThatIsTooLargeByItsLengthAndByItsBytes() {
        String large = GOOD.replace("\"p\"", "\"" + "p".repeat(100_000) + "\"");
        isProblem(post(ROWS, large), 413, "request.too-large");
        var chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        isProblem(
                http.send("POST", ROWS, chunked, "Authorization", token, "Content-Type", "application/json"),
                413,
                "request.too-large");
        assertThat(post("/api/sample/v1/large/rows", large).status()).isEqualTo(200);
    }

    private Answer upload(int size) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n" + "x".repeat(size)
                + "\r\n--b--\r\n";
        return http.send(
                "POST",
                "/api/sample/v1/public/files",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    @Test
    void filesHaveTheirOwnLimit() {
        assertThat(upload(1_000_000).status()).isEqualTo(200);
        isProblem(upload(10_600_000), 413, "request.too-large");
        isProblem(
                http.send(
                        "POST",
                        "/api/sample/v1/public/files",
                        BodyPublishers.ofString("--b\r\n"),
                        "Content-Type",
                        "multipart/form-data; boundary=b"),
                400,
                "request.malformed");
    }

    @Test
    void carriesRefusalsOfTheServices() {
        var value = get("/api/sample/v1/refused/value");
        isProblem(value, 409, "resource.conflict");
        assertThat(value.text("/errors/0/message")).isEqualTo("Trùng học sinh");
        assertThat(get("/api/sample/v1/refused/detail").text("/detail")).isEqualTo("Đã có");
        isProblem(get("/api/sample/v1/refused/race"), 409, "resource.concurrent-change");
    }

    @Test
    void tellsNothingOfWhatBroke() {
        var broken = get("/api/sample/v1/refused/broken");
        isProblem(broken, 500, "service.internal");
        assertThat(broken.raw().body()).doesNotContain("079012345678", "IllegalState");
        var away = get("/api/sample/v1/refused/database");
        isProblem(away, 503, "service.unavailable");
        assertThat(away.raw().body()).doesNotContain("10.1.2.3");
    }

    @Test
    void writesDecimalsPlain() {
        assertThat(get("/api/sample/v1/decimal").raw().body()).isEqualTo("{\"value\":1000}");
    }
}
