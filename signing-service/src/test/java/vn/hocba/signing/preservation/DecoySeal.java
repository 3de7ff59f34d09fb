package vn.hocba.signing.preservation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import vn.hocba.signing.preservation.domain.XadesArchive;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.TestTsa;

/** A seal whose signed part has another prefix than ours, with a stamp from the day before over a decoy that has ours. */
final class DecoySeal {

    private static final String INFO_END = "</ds:SignedInfo>";
    private static final String VALUE_END = "</ds:SignatureValue>";

    private DecoySeal() {}

    static byte[] in(Office office, byte[] xml) {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        XadesArchive.Outer seal = XadesArchive.outers(xml).getLast();
        String old = seal.signature();
        int start = old.indexOf("<ds:SignedInfo>");
        int end = old.indexOf(INFO_END) + INFO_END.length();
        String info = old.substring(start, end)
                .replace("<ds:", "<d:")
                .replace("</ds:", "</d:")
                .replace("<d:SignedInfo>", "<d:SignedInfo xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\">");
        String opened = "<ds:SignatureValue Id=\"" + seal.id().replace("sig-", "sv-") + "\">";
        String time = "<xades:SignatureTimeStamp>";
        String timeEnd = "</xades:SignatureTimeStamp>";
        String signature = old.substring(0, start)
                + info
                + opened
                + signed(info)
                + old.substring(old.indexOf(VALUE_END), old.indexOf(time))
                + "<xades:Decoy><ds:SignedInfo></ds:SignedInfo></xades:Decoy>"
                + old.substring(old.indexOf(timeEnd) + timeEnd.length());
        byte[] decoy = text.replace(old, signature).getBytes(StandardCharsets.ISO_8859_1);
        byte[] covered = XadesArchive.outers(decoy).getLast().archived();
        byte[] token = TestTsa.token(office.tsa, covered, office.clock.instant().minus(Duration.ofHours(36)));
        return XadesArchive.extend(decoy, Map.of(seal.id(), XadesArchive.archiveStamp(token)));
    }

    private static String signed(String info) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Office.identity(Office.CLERK).key());
            signature.update(info.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
