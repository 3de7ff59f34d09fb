package vn.hocba.launcher.demo.application;

import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

/** Commands about a class that may have been done before an interruption: a refusal then means that they are done. */
final class GradingCommands {

    private final Scene scene;

    GradingCommands(Scene scene) {
        this.scene = scene;
    }

    /** What can be done as long as the class is open. */
    Window whileOpen(EnrolledClass one) {
        return new Window(one, "", "OPEN");
    }

    /** What can be done as long as the class's gradebook of that subject is open. */
    Window whileOpen(EnrolledClass one, String subject) {
        return new Window(one, subject, "OPEN");
    }

    /** What can be done from the closing of the class to its approval. */
    Window whileClosed(EnrolledClass one) {
        return new Window(one, "", "CLOSED");
    }

    /** A state of a class, or of one of its gradebooks. */
    final class Window {

        private final EnrolledClass one;
        private final String subject;
        private final String state;

        private Window(EnrolledClass one, String subject, String state) {
            this.one = one;
            this.subject = subject;
            this.state = state;
        }

        void put(Account who, String path, Object body) throws InterruptedException {
            send(who, "PUT", path, body);
        }

        void post(Account who, String path, Object body) throws InterruptedException {
            send(who, "POST", path, body);
        }

        private void send(Account who, String method, String path, Object body) throws InterruptedException {
            String whole = one.gradingPath() + path;
            String key = method + "-" + whole + "-" + Integer.toHexString(body.hashCode());
            Answer answer = scene.command(who, method, whole, body, key);
            if (!answer.isSuccess() && stateNow().equals(state)) {
                throw new UnexpectedAnswerException(method + " " + whole, answer);
            }
        }

        private String stateNow() throws InterruptedException {
            JsonNode known = scene.client()
                    .getKnown(scene.account(one.school(), Role.ACADEMIC_STAFF), one.gradingPath())
                    .json();
            if (subject.isEmpty()) {
                return known.path("state").asString();
            }
            for (JsonNode line : known.path("subjects")) {
                if (line.path("subjectCode").asString().equals(subject)) {
                    return line.path("state").asString();
                }
            }
            throw new IllegalStateException("class " + one.classId() + " has no subject " + subject);
        }
    }
}
