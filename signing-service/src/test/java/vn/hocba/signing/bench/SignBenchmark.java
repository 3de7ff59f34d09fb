package vn.hocba.signing.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.dossier.adapter.out.pdf.RealPdf;
import vn.hocba.signing.dossier.adapter.out.xml.RealXml;
import vn.hocba.signing.dossier.domain.PdfSeals;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.testkit.bench.Figures;
import vn.hocba.testkit.bench.Race;

/**
 * Signatures per second: ours beside EU DSS in its default configuration and beside the bare key, in memory; then a whole
 * class through the service. Arguments: {@code [--report FILE]}.
 */
final class SignBenchmark {

    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int ROUNDS = 5;
    /** About what an XAdES signature's SignedInfo has. */
    private static final byte[] SIGNED_INFO = new byte[1100];

    private SignBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        Figures figures = Figures.of("sign", arguments);
        inMemory(figures, "RSA", 2048);
        inMemory(figures, "EC", 256);
        try (var service = new RunningService()) {
            WholeClass.measure(service, figures);
            figures.end();
        } catch (RuntimeException e) {
            System.err.println("The service could not be measured: " + e);
            System.exit(1);
        }
        System.exit(0); // the servers of the test kit would keep the program
    }

    private static void inMemory(Figures figures, String algorithm, int bits) throws InterruptedException {
        SigningKey key = RealKeyFiles.key(TestAuthority.shared()
                .issue(Order.any().serialNumber("MST:0301430000").key(algorithm, bits)));
        for (int threads = 1; threads <= 2; threads++) {
            String name = (algorithm + bits).toLowerCase(java.util.Locale.ROOT) + "." + threads;
            figures.title("%s %d, %d thread%s: signatures per second, B-B, in memory"
                    .formatted(algorithm.equals("EC") ? "P" : algorithm, bits, threads, threads == 1 ? "" : "s"));
            var race = new Race(threads, ROUND, ROUNDS);
            contestants(key).forEach(race::contestant);
            Map<String, Double> rates = race.run();
            double raw = rates.get("raw JCA");
            rates.forEach((contestant, rate) -> figures.put(
                    name + "." + contestant.replace(' ', '-'),
                    "%s (%.2f of raw JCA)".formatted(contestant, rate / raw),
                    rate,
                    "/s"));
        }
    }

    private static Map<String, Callable<?>> contestants(SigningKey key) {
        XmlSignatures xml = RealXml.signatures();
        PdfSeals pdf = RealPdf.seals(content -> Optional.empty());
        var dss = new BareDss(key);
        Documents documents = Documents.upperSecondary("t1");
        Slot slot = documents.slots().all().getFirst();
        byte[] page = SamplePdf.around(documents.xml());
        var all = new LinkedHashMap<String, Callable<?>>();
        all.put("raw JCA", () -> key.sign(SIGNED_INFO));
        all.put("XAdES", () -> xml.sign(slot, digest(xml, documents, slot), key, Instant.now()));
        all.put("XAdES by bare DSS", () -> dss.xades(documents.xml()));
        all.put("PAdES", () -> pdf.seal(page, key, Instant.now()));
        all.put("PAdES by bare DSS", () -> dss.pades(page));
        return all;
    }

    /** Of the whole document, as at the opening of a stage. */
    private static String digest(XmlSignatures xml, Documents documents, Slot slot) {
        return xml.digests(documents.xml(), Map.of(), documents.slots().elementsAt(slot.stage()))
                .get(slot.elementId());
    }
}
