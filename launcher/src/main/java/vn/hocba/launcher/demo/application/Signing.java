package vn.hocba.launcher.demo.application;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.StaffMember;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

/** Each signer authorises once for everything that waits, and again where it was interrupted. */
final class Signing {

    private static final String SIGNING = "/api/signing/v1";
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int MOST_BATCHES = 40;

    private final Scene scene;
    private final Waiting waiting;
    private final Map<String, Long> shown = new ConcurrentHashMap<>();

    Signing(Scene scene, Waiting waiting) {
        this.scene = scene;
        this.waiting = waiting;
    }

    /** How many signatures a step adds. */
    long count(SigningStep step) {
        return scene.city().schools().stream().mapToLong(step::signaturesOf).sum();
    }

    /** The schools at the same time; within a school one signer after the other, as they sign the same documents. */
    String sign(SigningStep step, Stage stage) throws InterruptedException {
        Concurrently.map(scene.city().schools(), school -> {
            String what = "signatures of " + school.name();
            waiting.until(step.signaturesAfter(school), what, _ -> {}, () -> {
                for (StaffMember signer : step.signersOf(school)) {
                    String holder = step == SigningStep.SEALS ? school.code() : signer.staffId();
                    sign("TRANSCRIPT", scene.account(signer), scene.accounts().pin(holder), stage::advance);
                }
                return statistics(school).path("transcriptSignatures").asLong(0);
            });
            return school;
        });
        return count(step) + " signatures";
    }

    void sealPackages(School school) throws InterruptedException {
        sign("PACKAGE", scene.account(school, Role.CLERK), scene.accounts().pin(school.code()), _ -> {});
    }

    JsonNode statistics(School school) throws InterruptedException {
        Account manager = scene.account(school, Role.MANAGER);
        return scene.client()
                .getKnown(manager, SIGNING + "/statistics?schoolCode=" + school.code())
                .json();
    }

    /** Until nothing is open for this signer any more. */
    private void sign(String documentType, Account who, String pin, LongConsumer signed) throws InterruptedException {
        String path = SIGNING + "/batches";
        for (int number = 1; number <= MOST_BATCHES; number++) {
            var body = Map.of("pin", pin, "documentType", documentType, "schoolYear", City.SCHOOL_YEAR);
            Answer answer = scene.command(
                    who, "POST", path, body, "batch-" + documentType + "-" + who.username() + "-" + number);
            if (answer.isRefused("signing.nothing-waiting") || answer.isRefused("signing.out-of-order")) {
                return;
            }
            if (!answer.isSuccess()) {
                throw new UnexpectedAnswerException("POST " + path, answer);
            }
            follow(who, pin, path + "/" + answer.json().path("batchId").asString(), signed);
        }
        throw new IllegalStateException("there is always something left to sign for " + who);
    }

    private void follow(Account who, String pin, String path, LongConsumer signed) throws InterruptedException {
        int interruptions = 0;
        while (true) {
            JsonNode batch = scene.client().getKnown(who, path).json();
            long now = batch.path("signed").asLong(0);
            Long before = shown.put(path, now);
            signed.accept(now - (before == null ? 0 : before));
            String state = batch.path("state").asString();
            if (state.equals("DONE")) {
                return;
            }
            if (state.equals("INTERRUPTED")) {
                interruptions++;
                scene.command(
                        who, "POST", path + "/authorisations", Map.of("pin", pin), "again-" + path + interruptions);
            }
            Thread.sleep(LOOK_EVERY);
        }
    }
}
