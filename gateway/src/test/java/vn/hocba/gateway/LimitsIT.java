package vn.hocba.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.gateway.FakeServices.SERVICES;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class LimitsIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String FILES = "/api/transcript/v1/verifications";
    private static final String[] MULTIPART = {"Content-Type", "multipart/form-data; boundary=b"};

    private final int port;
    private final Browser browser;
    private final CircuitBreakerRegistry breakers;

    LimitsIT(@LocalServerPort int port, @Autowired CircuitBreakerRegistry breakers) {
        this.port = port;
        this.browser = new Browser(port);
        this.breakers = breakers;
    }

    @BeforeEach
    void fresh() {
        FakeServices.reset();
        SERVICES.stubFor(any(urlMatching("/api/.*")).willReturn(aResponse().withStatus(204)));
    }

    @Test
    void refusesByTheAnnouncedLengthWithoutReading() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            // 50 MB are announced, none of them is sent
            socket.getOutputStream().write(head("POST " + FILES, "Content-Length: " + 50 * MEGABYTE));
            assertThat(firstBytes(socket.getInputStream()))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json");
        }
        SERVICES.verify(0, anyRequestedFor(urlMatching("/api/.*")));
    }

    @Test
    void answersSomebodyWhoSendsTheWholeOfFiftyMegabytes() throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.send("POST", FILES, Zeros.announced(50 * MEGABYTE), MULTIPART);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"request.too-large\"").contains("10 MB");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesABodyOfUnknownLengthAsSoonAsItIsTooLong() throws Exception {
        HttpResponse<String> file = browser.send("POST", FILES, Zeros.endless(20 * MEGABYTE), MULTIPART);
        HttpResponse<String> json = browser.sendSignedIn(
                "PUT", "/api/student/v1/schools/s", Zeros.endless(3 * MEGABYTE), "Accept-Language", "en");

        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(json.body()).contains("request.too-large").contains("The request is too large");
        assertThat(breakers.circuitBreaker("student").getMetrics().getNumberOfFailedCalls())
                .as("the client's fault")
                .isZero();
    }

    @Test
    void letsAFileOfTheFullSizePass() throws Exception {
        assertThat(browser.send("POST", FILES, Zeros.announced(10 * MEGABYTE), MULTIPART)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.send("POST", FILES, Zeros.endless(10 * MEGABYTE), MULTIPART)
                        .statusCode())
                .isEqualTo(204);
        assertThat(SERVICES.findAll(postRequestedFor(urlEqualTo(FILES))))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.getBody()).hasSize(10 * MEGABYTE));
    }

    @Test
    void letsOnlyFilesBeLarge() throws Exception {
        HttpResponse<String> code = browser.send("POST", FILES + "/t1", Zeros.announced(3 * MEGABYTE));
        assertThat(code.statusCode()).isEqualTo(413);
    }

    @Test
    void takesNoForms() throws Exception {
        HttpResponse<String> answer = browser.sendSignedIn(
                "POST",
                "/api/sync/v1/packages",
                BodyPublishers.ofString("schoolCode=1"),
                "Content-Type",
                "application/x-www-form-urlencoded;charset=UTF-8");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("request.unsupported-media-type");
        SERVICES.verify(0, anyRequestedFor(urlMatching("/api/.*")));
    }

    @Test
    void doesNotWaitForASlowClientForever() throws Exception {
        CircuitBreaker breaker = breakers.circuitBreaker("transcript");
        long failed = breaker.getMetrics().getNumberOfFailedCalls();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head("POST " + FILES, "Content-Length: 1000"));
            socket.getOutputStream().write("half of it".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(firstBytes(socket.getInputStream()))
                    .startsWith("HTTP/1.1 408")
                    .contains("request.timeout");
        }
        assertThat(breaker.getMetrics().getNumberOfFailedCalls())
                .as("the client's fault")
                .isEqualTo(failed);
    }

    @Test
    void doesNotHoldAgainstAServiceThatAClientWentAway() throws Exception {
        CircuitBreaker breaker = breakers.circuitBreaker("transcript");
        long failed = breaker.getMetrics().getNumberOfFailedCalls();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head("POST " + FILES, "Content-Length: 1000"));
            socket.getOutputStream().write("half of it".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Eventually.holds(() -> figure("http_server_requests_active_seconds_count") > 1);
        }
        Eventually.holds(
                () -> browser.get("/actuator/prometheus")
                        .body()
                        .matches(
                                "(?s).*hocba_gateway_requests_seconds_count\\{[^}]*outcome=\"client\",service=\"transcript\".*"));
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(failed);
    }

    private double figure(String name) throws IOException, InterruptedException {
        return browser.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static byte[] head(String requestLine, String header) {
        return (requestLine + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Head and body, as far as the first packets bring them. */
    private static String firstBytes(InputStream in) throws IOException {
        var text = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (text.indexOf("}") < 0) {
            int read = in.read(buffer);
            if (read < 0) {
                break;
            }
            text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
