package vn.hocba.launcher.demo.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.UnexpectedAnswerException;

class GradingCommandsTests {

    private static final String PATH = "/api/grading/v1/classes/c-1";
    private static final String CLOSING = PATH + "/subjects/TOAN/closing";
    private static final String REFUSAL = "{\"code\": \"gradebook.closed\"}";

    private final FakePlatform platform = new FakePlatform();
    private final School school = platform.city.schools().getFirst();
    private final EnrolledClass one = new EnrolledClass(school, school.classes().getFirst(), "c-1", List.of("p-1"));
    private final Account teacher = platform.scene.account(one.invented().homeroom());
    private final GradingCommands commands = new GradingCommands(platform.scene);

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void areDoneWhenTheStateBeforeIsOver() throws InterruptedException {
        platform.server.on("POST", CLOSING, 409, REFUSAL);
        inState("OPEN", "CLOSED");

        commands.whileOpen(one, "TOAN").post(teacher, "/subjects/TOAN/closing", Map.of());

        assertThat(platform.asked("POST " + CLOSING)).isEqualTo(1);
    }

    @Test
    void areRefusedAsLongAsTheStateLasts() {
        platform.server.on("POST", CLOSING, 409, REFUSAL);
        inState("OPEN", "OPEN");

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> commands.whileOpen(one, "TOAN").post(teacher, "/subjects/TOAN/closing", Map.of()))
                .withMessageContaining("gradebook.closed");
    }

    @Test
    void aboutTheClassLookAtTheClass() throws InterruptedException {
        platform.server.on("POST", PATH + "/approval", 409, "{\"code\": \"class.state\"}");
        inState("APPROVED", "CLOSED");

        commands.whileClosed(one).post(teacher, "/approval", Map.of("withoutRemedies", List.of()));

        assertThat(platform.asked("GET " + PATH)).isEqualTo(1);
    }

    @Test
    void withOtherContentHaveAnotherKey() throws InterruptedException {
        platform.server.on("PUT", PATH + "/subjects/TOAN/marks", 200, "{}");

        commands.whileOpen(one, "TOAN").put(teacher, "/subjects/TOAN/marks", Map.of("semester", 1));
        commands.whileOpen(one, "TOAN").put(teacher, "/subjects/TOAN/marks", Map.of("semester", 2));
        commands.whileOpen(one, "TOAN").put(teacher, "/subjects/TOAN/marks", Map.of("semester", 2));

        assertThat(platform.server.keys()).hasSize(3);
        assertThat(platform.server.keys().get(0))
                .isNotEqualTo(platform.server.keys().get(1));
        assertThat(platform.server.keys().get(1))
                .isEqualTo(platform.server.keys().get(2));
    }

    private void inState(String state, String subject) {
        platform.server.on(
                "GET",
                PATH,
                200,
                "{\"state\": \"" + state + "\", \"subjects\": [{\"subjectCode\": \"TOAN\", \"state\": \"" + subject
                        + "\"}]}");
    }
}
