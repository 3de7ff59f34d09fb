package vn.hocba.launcher.demo.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.StaffMember;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

/** Gives the staff their accounts at Keycloak, as the department's provisioning does, and signs everybody in. */
final class Accounts {

    private static final String CLIENT = "hocba-provisioning";
    private static final String SECRET = "hocba-provisioning-secret"; // the realm file's, for trials

    private final Scene scene;
    private final String importUrl;

    Accounts(Scene scene, String realmUrl) {
        this.scene = scene;
        this.importUrl = realmUrl.replace("/realms/", "/admin/realms/") + "/partialImport";
    }

    String open(Stage stage) throws InterruptedException {
        Concurrently.map(scene.city().schools(), school -> create(school, stage));
        Concurrently.map(scene.city().staff(), member -> {
            scene.client().signIn(scene.account(member));
            stage.advance(1);
            return member;
        });
        scene.client().signIn(scene.accounts().officer());
        return scene.city().staff().size() + " people of three schools signed in at Keycloak";
    }

    private School create(School school, Stage stage) throws InterruptedException {
        List<Map<String, Object>> users =
                school.staff().stream().map(this::user).toList();
        Answer answer = scene.client()
                .asClient(CLIENT, SECRET, "POST", importUrl, Map.of("ifResourceExists", "SKIP", "users", users));
        if (!answer.isSuccess()) {
            throw new UnexpectedAnswerException("POST " + importUrl, answer);
        }
        stage.advance(users.size());
        return school;
    }

    private Map<String, Object> user(StaffMember member) {
        int given = member.fullName().lastIndexOf(' ');
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", member.username());
        user.put("enabled", true);
        user.put("emailVerified", true);
        user.put("email", member.username() + "@example.invalid");
        user.put("firstName", member.fullName().substring(given + 1));
        user.put("lastName", member.fullName().substring(0, given));
        user.put(
                "attributes",
                Map.of("staff_id", List.of(member.staffId()), "school_code", List.of(member.schoolCode())));
        user.put(
                "credentials",
                List.of(Map.of(
                        "type", "password", "value", scene.account(member).password(), "temporary", false)));
        user.put("realmRoles", member.roles().stream().map(Role::name).toList());
        return user;
    }
}
