package vn.hocba.signing;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Map;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;

/**
 * Says by hand where the time of a signature goes: processor time of one thread, after a warm-up, so that others who use the
 * machine do not count.
 */
final class SigningSpeed {

    private static final int WARM_UP = 1500;
    private static final int ROUNDS = 1500;

    private SigningSpeed() {}

    public static void main(String[] arguments) {
        var office = new Office();
        office.tsaAnswers = false;
        var signer = Office.signer(Office.MANAGER, SlotRole.MANAGER);
        Documents documents = Documents.upperSecondary("t1");
        Slot slot = documents.slots().all().getFirst();
        Map<String, String> digests =
                office.xml.digests(documents.xml(), Map.of(), documents.slots().elementsAt(1));
        String digest = digests.get(slot.elementId());
        byte[] signedInfo = new byte[1100];
        byte[] signature = office.xml.sign(slot, digest, signer.key(), Instant.now());
        byte[] stamped = office.xml.toBeStamped(signature);
        byte[] token = TestTsa.token(TestAuthority.shared().timeStamping(), stamped, Instant.now());
        var check = new CheckTimeStamp(RealTrust.of(TestAuthority.shared().anchors()));

        measure("the key alone (RSA-2048)", ROUNDS, () -> signer.key().sign(signedInfo));
        measure("XAdES with the key", ROUNDS, () -> office.xml.sign(slot, digest, signer.key(), Instant.now()));
        measure("checking a time stamp", ROUNDS, () -> check.handle(token, stamped));
        measure("inserting the time stamp", ROUNDS, () -> office.xml.stamp(signature, token));
        measure("opening a dossier of 12 subjects", ROUNDS / 10, () -> {
            office.dossiers.clear();
            office.open(documents);
        });
        measure("a whole transcript, 15 signatures, stores in memory", ROUNDS / 30, () -> {
            office.dossiers.clear();
            office.signedXml(documents);
        });
        byte[] signed = office.xmlOf("t1:1");
        measure("validating it", ROUNDS / 30, () -> office.validate(signed));
    }

    private static void measure(String what, int rounds, Runnable work) {
        for (int i = 0; i < Math.max(rounds * WARM_UP / ROUNDS, 20); i++) {
            work.run();
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < rounds; i++) {
            work.run();
        }
        double millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / rounds;
        System.out.printf("%-55s %8.3f ms%n", what, millis);
    }
}
