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
    private static final String BATCHES = SIGNING + "/batches";
    private static final String OUT_OF_ORDER = "signing.out-of-order";
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

    /**
     * Tries to seal before the principal has signed, where nobody of the school's principals has signed yet.
     *
     * @return at how many schools that was refused, as it must be
     */
    int sealTooEarly() throws InterruptedException {
        int refused = 0;
        for (School school : scene.city().schools()) {
            long signatures = statistics(school).path("transcriptSignatures").asLong(0);
            if (signatures == SigningStep.HOMEROOM_TEACHERS.signaturesAfter(school)) {
                Answer answer = start(
                        "TRANSCRIPT",
                        scene.account(school, Role.CLERK),
                        scene.accounts().pin(school.code()),
                        "too-early");
                if (!answer.isRefused(OUT_OF_ORDER)) {
                    throw new UnexpectedAnswerException("a seal before the principal's signature", answer);
                }
                refused++;
            }
        }
        return refused;
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
        for (int number = 1; number <= MOST_BATCHES; number++) {
            Answer answer = start(documentType, who, pin, String.valueOf(number));
            if (answer.isRefused("signing.nothing-waiting") || answer.isRefused(OUT_OF_ORDER)) {
                return;
            }
            if (!answer.isSuccess()) {
                throw new UnexpectedAnswerException("POST " + BATCHES, answer);
            }
            follow(who, pin, BATCHES + "/" + answer.json().path("batchId").asString(), signed);
        }
        throw new IllegalStateException("there is always something left to sign for " + who);
    }

    private Answer start(String documentType, Account who, String pin, String number) throws InterruptedException {
        var body = Map.of("pin", pin, "documentType", documentType, "schoolYear", City.SCHOOL_YEAR);
        return scene.command(who, "POST", BATCHES, body, "batch-" + documentType + "-" + who.username() + "-" + number);
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
