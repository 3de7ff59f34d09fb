package vn.hocba.launcher.demo.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.launcher.demo.domain.School;

class DeliveryTests {

    private static final String SYNC = "/api/sync/v1";

    private final FakePlatform platform = new FakePlatform();
    private final Delivery delivery =
            new Delivery(platform.scene, platform.waiting, new Signing(platform.scene, platform.waiting));

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void packagesSealsAndSendsAgainWhatWasRefused() throws InterruptedException {
        platform.server
                .on("POST", "/api/signing/v1/batches", 409, "{\"code\": \"signing.nothing-waiting\"}")
                .on("POST", SYNC + "/packages", 202, "{}")
                .on("POST", SYNC + "/deliveries/resubmissions", 202, "{}");
        for (School school : platform.city.schools()) {
            String path = SYNC + "/deliveries/statistics?schoolCode=" + school.code();
            platform.server
                    .on("GET", path, 200, "{\"total\": 1, \"released\": 1}")
                    .on("GET", path, 200, "{\"total\": 1, \"released\": 1}")
                    .on("GET", path, 200, "{\"total\": 1, \"packaged\": 1}")
                    .on("GET", path, 200, "{\"total\": 1, \"rejectedCity\": 1}")
                    .on("GET", path, 200, "{\"total\": 1, \"acceptedMinistry\": 1}");
        }

        String result = delivery.deliver(platform.counter);

        assertThat(result).startsWith("3 transcripts");
        assertThat(platform.counter.count.get()).isEqualTo(3);
        assertThat(platform.asked("POST " + SYNC + "/packages")).isEqualTo(3);
        assertThat(platform.asked("POST /api/signing/v1/batches")).isEqualTo(3);
        assertThat(platform.asked("POST " + SYNC + "/deliveries/resubmissions")).isEqualTo(3);
    }
}
