package vn.hocba.launcher.demo.application;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

/** The clerk has the released transcripts packaged, seals the packages, and waits for both receipts of each transcript. */
final class Delivery {

    private static final String SYNC = "/api/sync/v1";

    private final Scene scene;
    private final Waiting waiting;
    private final Signing signing;

    Delivery(Scene scene, Waiting waiting, Signing signing) {
        this.scene = scene;
        this.waiting = waiting;
        this.signing = signing;
    }

    String deliver(Stage stage) throws InterruptedException {
        Concurrently.map(scene.city().schools(), school -> deliver(school, stage));
        return scene.city().size() + " transcripts with receipts of city and ministry";
    }

    private School deliver(School school, Stage stage) throws InterruptedException {
        Account clerk = scene.account(school, Role.CLERK);
        waiting.until(
                school.size(),
                "releases known to sync-service",
                _ -> {},
                () -> statistics(school, clerk).path("total").asLong());
        long[] shown = {0};
        int[] round = {0};
        waiting.until(
                school.size(),
                "transcripts accepted by the ministry",
                now -> {
                    stage.advance(now - shown[0]);
                    shown[0] = now;
                },
                () -> {
                    JsonNode now = statistics(school, clerk);
                    if (now.path("rejectedCity").asLong()
                                    + now.path("rejectedMinistry").asLong()
                                    + now.path("held").asLong()
                            > 0) {
                        sendAgain(school, clerk, round[0]);
                    }
                    if (now.path("released").asLong() > 0) {
                        round[0]++;
                        request(school, clerk, round[0]);
                    }
                    if (now.path("packaged").asLong() > 0) {
                        signing.sealPackages(school);
                    }
                    return now.path("acceptedMinistry").asLong();
                });
        return school;
    }

    private JsonNode statistics(School school, Account clerk) throws InterruptedException {
        return scene.client()
                .getKnown(clerk, SYNC + "/deliveries/statistics?schoolCode=" + school.code())
                .json();
    }

    private void request(School school, Account clerk, int round) throws InterruptedException {
        scene.require(
                clerk,
                "POST",
                SYNC + "/packages",
                Map.of("schoolCode", school.code(), "schoolYear", City.SCHOOL_YEAR),
                "packages-" + school.code() + "-" + round);
    }

    /** Refused or held ones go back to where the next package takes them along. */
    private void sendAgain(School school, Account clerk, int round) throws InterruptedException {
        String path = SYNC + "/deliveries/resubmissions";
        Answer answer = scene.command(
                clerk,
                "POST",
                path,
                Map.of("schoolCode", school.code(), "schoolYear", City.SCHOOL_YEAR),
                "again-" + school.code() + "-" + round);
        if (!answer.isSuccess() && answer.status() != 409) {
            throw new UnexpectedAnswerException("POST " + path, answer);
        }
    }
}
