package vn.hocba.signing.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.sample.Broker;
import vn.hocba.signing.sample.Client;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.sample.School;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.testkit.LocalServers;
import vn.hocba.testkit.bench.Figures;
import vn.hocba.testkit.bench.Race;

/**
 * A class of 45 upper-secondary pupils, 15 signatures on each transcript's XML and the seal on its PDF, over HTTP: guards,
 * storage and events included.
 */
final class WholeClass {

    private static final int PUPILS = 45;
    private static final int SIGNATURES = 16;
    private static final int CLASSES = 3;
    private static final int THREADS = 2;
    private static final double NANOS = 1e9;

    private WholeClass() {}

    static void measure(RunningService service, Figures figures) throws InterruptedException {
        figures.title("A class of %d pupils, %d signatures each, through the service (RSA 2048)"
                .formatted(PUPILS, SIGNATURES));
        SigningKey key = RealKeyFiles.key(TestAuthority.shared().person("079185000001", "Người đo"));
        double raw = new Race(THREADS, Duration.ofSeconds(2), 3)
                .contestant("raw", () -> key.sign(new byte[1100]))
                .run()
                .get("raw");
        figures.put("class.raw", "raw JCA, %d threads".formatted(THREADS), raw, "/s");
        for (TestTsa.Mood mood : List.of(TestTsa.Mood.BROKEN, TestTsa.Mood.WELL)) {
            service.authority.mood = mood;
            boolean stamped = mood == TestTsa.Mood.WELL;
            double rate = rate(service, stamped ? 1 : 2);
            String level = stamped ? "B-T, the time stamp authority signs on the same machine" : "B-B, stamps owed";
            figures.put("class." + (stamped ? "bt" : "bb"), "signatures, " + level, rate, "/s");
            figures.put("class." + (stamped ? "bt" : "bb") + ".ratio", "of raw JCA", rate / raw, "");
        }
    }

    /** The first class warms up. */
    private static double rate(RunningService service, int school) {
        try (var broker = new Broker(
                LocalServers.kafkaBootstrap(),
                "signing.dossiers.v1",
                "student.schools.v1",
                "student.staff.v1",
                "student.classes.v1",
                "transcript.transcripts.v1",
                "sync.packages.v1")) {
            Client client = service.client();
            var people = new School("7900071" + school, "030143002" + school, broker);
            people.register(client);
            var rates = Stream.generate(() -> signed(broker, client, people))
                    .limit(CLASSES + 1L)
                    .skip(1);
            return Race.median(rates.toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double signed(Broker broker, Client client, School school) {
        List<String> ids = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(PUPILS)
                .toList();
        ids.forEach(school::composed);
        ids.forEach(id -> await().atMost(Duration.ofSeconds(60))
                .until(() -> client.get("/dossiers/" + id + ":1", school.manager())
                                .getStatusCode()
                                .value()
                        == 200));
        long start = System.nanoTime();
        int signatures = 0;
        String homeroom = school.code() + "-GV001";
        for (String teacher : school.teachers()) {
            if (!teacher.equals(homeroom)) {
                signatures += sign(client, school.bearer(teacher));
            }
        }
        signatures += sign(client, school.bearer(homeroom));
        signatures += sign(client, school.manager());
        String sealing = client.start(school.clerk(), Map.of());
        for (String id : ids) {
            byte[] xml = broker.await(
                            "signing.dossier.completed.v1",
                            one -> one.path("documentId").asString("").equals(id))
                    .get("xml")
                    .binaryValue();
            school.rendered(id, SamplePdf.around(xml));
        }
        signatures += client.done(school.clerk(), sealing).get("signed").asInt();
        double seconds = (System.nanoTime() - start) / NANOS;
        if (signatures != PUPILS * SIGNATURES) {
            throw new IllegalStateException(signatures + " signatures");
        }
        return signatures / seconds;
    }

    private static int sign(Client client, String bearer) {
        return client.sign(bearer).get("signed").asInt();
    }
}
