package vn.hocba.grading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.Api.Answer;
import vn.hocba.grading.sample.PupilYears;
import vn.hocba.testkit.ServiceTest;

/** A school system asks for all its pupils at once. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
class EvaluationIT {

    /** The bar is two seconds on a free machine ({@code MarksBenchmark} reports it); a busy one gets more. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String PATH = "/evaluations";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;

    EvaluationIT(@Autowired TestRestTemplate http) {
        this.api = new Api(http);
    }

    @Test
    void judgesAThousandPupilsInOneCall() {
        String thousand = PupilYears.json(PupilYears.secondary(1000));
        assertThat(thousand.length()).as("more than other requests may bring").isGreaterThan(2 * 1024 * 1024);
        long start = System.nanoTime();
        Answer answer = api.post(PATH + "?explain=true", Api.homeroom(), thousand);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(answer.body().path("results")).hasSize(1000);
        JsonNode last = answer.body().path("results").get(999);
        assertThat(last.path("pupilId").asString()).isEqualTo("p999");
        assertThat(last.path("explanations").size()).isGreaterThan(36);
    }

    @Test
    void refusesOneMore() {
        Answer answer = api.post(PATH, Api.homeroom(), PupilYears.json(PupilYears.primary(1001)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("pupils");
    }

    @Test
    void showsExamplesInTheDocument() {
        JsonNode operation = JSON.readTree(api.raw("/v3/api-docs"))
                .path("paths")
                .path("/api/grading/v1/evaluations")
                .path("post");
        JsonNode request = operation.path("requestBody").path("content").path("application/json");
        JsonNode answer =
                operation.path("responses").path("200").path("content").path("application/json");
        assertThat(request.path("schema").path("$ref").asString()).endsWith("EvaluationRequest");
        assertThat(answer.path("schema").path("$ref").asString()).endsWith("EvaluationResponse");
        assertThat(request.path("examples").findValues("value").toString()).contains("pupils");
        assertThat(answer.path("examples").findValues("value").toString()).contains("results");
    }
}
