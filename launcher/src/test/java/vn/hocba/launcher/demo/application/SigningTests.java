package vn.hocba.launcher.demo.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.http.FakeServer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

class SigningTests {

    private static final String BATCHES = "/api/signing/v1/batches";

    private final FakePlatform platform = new FakePlatform();
    private final FakeServer server = platform.server;
    private final City city = platform.city;
    private final Signing signing = new Signing(platform.scene, platform.waiting);

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void authorisesAgainWhereABatchWasInterrupted() throws InterruptedException {
        for (School school : city.schools()) {
            statistics(school, SigningStep.PRINCIPALS.signaturesAfter(school));
        }
        server.on("POST", BATCHES, 202, "{\"batchId\": \"b\"}")
                .on("POST", BATCHES, 202, "{\"batchId\": \"b\"}")
                .on("POST", BATCHES, 202, "{\"batchId\": \"b\"}")
                .on("POST", BATCHES, 409, "{\"code\": \"signing.nothing-waiting\"}")
                .on("GET", BATCHES + "/b", 200, "{\"state\": \"RUNNING\", \"signed\": 1}")
                .on("GET", BATCHES + "/b", 200, "{\"state\": \"INTERRUPTED\", \"signed\": 2}")
                .on("GET", BATCHES + "/b", 200, "{\"state\": \"DONE\", \"signed\": 3}")
                .on("POST", BATCHES + "/b/authorisations", 202, "{}");

        String result = signing.sign(SigningStep.PRINCIPALS, platform.counter);

        assertThat(platform.asked("POST " + BATCHES + "/b/authorisations")).isEqualTo(1);
        assertThat(result).isEqualTo("3 signatures");
        assertThat(platform.counter.count.get()).isEqualTo(3);
    }

    @Test
    void triesAgainAsLongAsSignaturesAreMissing() throws InterruptedException {
        server.on("POST", BATCHES, 409, "{\"code\": \"signing.out-of-order\"}");
        for (School school : city.schools()) {
            statistics(school, 0);
            statistics(school, SigningStep.PRINCIPALS.signaturesAfter(school));
        }

        signing.sign(SigningStep.PRINCIPALS, platform.counter);

        assertThat(platform.asked("POST " + BATCHES)).isEqualTo(6);
    }

    @Test
    void aSealBeforeThePrincipalMustBeRefused() throws InterruptedException {
        for (School school : city.schools()) {
            statistics(school, SigningStep.HOMEROOM_TEACHERS.signaturesAfter(school));
        }
        server.on("POST", BATCHES, 409, "{\"code\": \"signing.out-of-order\"}")
                .on("POST", BATCHES, 409, "{\"code\": \"signing.out-of-order\"}")
                .on("POST", BATCHES, 202, "{\"batchId\": \"b\"}");

        assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(signing::sealTooEarly);
    }

    @Test
    void triesNoSealWherePrincipalsHaveBegun() throws InterruptedException {
        for (School school : city.schools()) {
            statistics(school, SigningStep.HOMEROOM_TEACHERS.signaturesAfter(school) + 1);
        }

        assertThat(signing.sealTooEarly()).isZero();
        assertThat(platform.asked("POST " + BATCHES)).isZero();
    }

    @Test
    void letsSubjectTeachersWithAClassSignBeforeTheOthers() {
        School school = city.schools().getLast();

        assertThat(SigningStep.SUBJECT_TEACHERS.signersOf(school).getFirst().staffId())
                .isEqualTo(school.classes().getFirst().homeroom().staffId());
        assertThat(SigningStep.SEALS.signersOf(school)).hasSize(1);
    }

    @Test
    void knowsHowManySignaturesThereAreAfterEachStep() {
        School upper = city.schools().getLast();
        int subjects = upper.classes().getFirst().lessons().size();

        assertThat(SigningStep.SUBJECT_TEACHERS.signaturesAfter(upper)).isEqualTo(subjects);
        assertThat(SigningStep.HOMEROOM_TEACHERS.signaturesAfter(upper)).isEqualTo(subjects + 1);
        assertThat(SigningStep.PRINCIPALS.signaturesAfter(upper)).isEqualTo(subjects + 2);
        assertThat(SigningStep.SEALS.signaturesAfter(upper)).isEqualTo(subjects + 3);
        assertThat(SigningStep.SUBJECT_TEACHERS.signaturesAfter(city.schools().getFirst()))
                .isZero();
    }

    private void statistics(School school, long signatures) {
        server.on(
                "GET",
                "/api/signing/v1/statistics?schoolCode=" + school.code(),
                200,
                "{\"transcriptSignatures\": " + signatures + "}");
    }
}
