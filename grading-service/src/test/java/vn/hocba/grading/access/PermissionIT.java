package vn.hocba.grading.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.roster.application.KeepRoster;
import vn.hocba.grading.sample.Api;
import vn.hocba.grading.sample.Api.Answer;
import vn.hocba.testkit.ServiceTest;

/**
 * Every endpoint of the service's own OpenAPI document, called by everybody. Who may is said in {@link Doors}; the
 * document, not the test, says which endpoints there are.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureTestRestTemplate
@ContextConfiguration(initializers = ServiceTest.WithoutKafka.class)
class PermissionIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Api api;
    private final RequestMappingHandlerMapping mappings;
    private final AccessFixture fixture;

    PermissionIT(
            @Autowired TestRestTemplate http,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @Autowired KeepRoster roster,
            @Autowired Corrections corrections) {
        this.api = new Api(http);
        this.mappings = mappings;
        this.fixture = new AccessFixture(roster, corrections, TODAY);
    }

    /** Repeating it changes nothing. */
    @BeforeEach
    void tellTheRoster() {
        fixture.tell();
    }

    @Test
    void everyEndpointHasARule() {
        assertThat(Doors.ALL.stream().map(Door::operation))
                .as("a new endpoint needs a row in Doors, a row its endpoint")
                .containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void theDocumentHidesNoEndpoint() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((mapping, _) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(served);
    }

    static Stream<Door> doors() {
        return Doors.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void opensToThoseWhoMayAndToNobodyElse(Door door) {
        var wrong = new ArrayList<String>();
        for (Visitor visitor : Visitor.values()) {
            int status = knock(door, AccessFixture.CLASS, visitor).status();
            int refusal = door.refusal(visitor);
            boolean asRuled = refusal == 0 ? !Set.of(401, 403, 404).contains(status) : status == refusal;
            if (!asRuled || status >= 500) {
                wrong.add(visitor + ": " + status + " instead of " + (refusal == 0 ? "leave" : refusal));
            }
        }
        assertThat(wrong).as(door.operation()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void aClassOfAnotherSchoolLooksLikeNone(Door door) {
        if (!door.path().contains("{classId}") && !door.path().contains("{correctionId}")) {
            return;
        }
        Answer foreign = knock(door, AccessFixture.CLASS, Visitor.MANAGER_ELSEWHERE);
        Answer unknown = knock(door, "no-such-class", Visitor.MANAGER_ELSEWHERE);
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(foreign.code()).isEqualTo(unknown.code());
        assertThat(foreign.body().path("detail")).isEqualTo(unknown.body().path("detail"));
    }

    /** Rights are about the pupils of the class, too: the body is checked against the roster on every call. */
    @Test
    void aTeacherReachesNoPupilOfAnotherClass() {
        for (Door door : Doors.ALL) {
            if (!Set.of("/marks", "/homeroom-book")
                            .contains(door.path().substring(door.path().lastIndexOf('/')))
                    || door.body().isEmpty()) {
                continue;
            }
            String body = door.body()
                    .replace("\"" + AccessFixture.PUPIL + "\"", "\"" + AccessFixture.PUPIL_OF_THE_OTHER_CLASS + "\"");
            for (Visitor visitor : door.may()) {
                Answer answer =
                        api.call(door.method(), path(door, AccessFixture.CLASS), visitor.bearer(), body, Map.of());
                assertThat(answer.status()).as(door.operation()).isEqualTo(422);
                assertThat(answer.text()).contains("rows[0].pupilId");
            }
        }
        Answer book = api.get("/classes/" + AccessFixture.CLASS + "/homeroom-book", Visitor.MANAGER.bearer());
        assertThat(book.text()).doesNotContain("\"" + AccessFixture.PUPIL_OF_THE_OTHER_CLASS + "\"");
    }

    private Answer knock(Door door, String classId, Visitor visitor) {
        String bearer = visitor.bearer();
        return api.call(
                door.method(),
                path(door, classId),
                bearer.isEmpty() ? null : bearer,
                door.body().isEmpty() ? null : door.body(),
                door.body().isEmpty() ? Map.of() : Map.of("Content-Type", door.type()));
    }

    private static String path(Door door, String classId) {
        return door.path()
                        .replace("/api/grading/v1", "")
                        .replace("{classId}", classId)
                        .replace(
                                "{correctionId}",
                                classId.equals(AccessFixture.CLASS) ? AccessFixture.CORRECTION : "none")
                        .replace("{subjectCode}", "LI")
                + door.query();
    }

    private List<String> documented() {
        var operations = new ArrayList<String>();
        JSON.readTree(api.raw("/v3/api-docs"))
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(
                                HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT)) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
