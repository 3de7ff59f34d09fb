package vn.hocba.signing.dossier.adapter.out.xml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Dss;
import vn.hocba.signing.sample.Dss.Opinion;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;

class DirectXadesTests {

    private final DirectXades xades = new DirectXades();

    static Stream<Documents> documents() {
        return Stream.of(Documents.primary("t1"), Documents.upperSecondary("t2"), Documents.parcel("p1"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void euDssAcceptsEverySignatureWithItsTimeStamp(Documents documents) {
        byte[] signed = new Office().signedXml(documents);
        assertThat(Dss.opinions(signed))
                .hasSize(documents.slots().all().size())
                .containsOnly(new Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-T"));
    }

    @Test
    void euDssAcceptsThemWithoutTimeStamps() {
        var office = new Office();
        office.tsaAnswers = false;
        assertThat(Dss.opinions(office.signedXml(Documents.primary("t1"))))
                .hasSize(3)
                .containsOnly(new Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-B"));
    }

    @Test
    void euDssRefusesAChangedDigit() {
        String signed = new String(new Office().signedXml(Documents.primary("t1")), StandardCharsets.UTF_8);
        byte[] changed = signed.replace("<KHOI>5</KHOI>", "<KHOI>4</KHOI>").getBytes(StandardCharsets.UTF_8);
        assertThat(Dss.opinions(changed)).extracting(Opinion::indication).containsOnly(Indication.TOTAL_FAILED);
    }

    @Test
    void ellipticCurvesSignToo() {
        SigningKey key = RealKeyFiles.key(TestAuthority.shared()
                .issue(Order.any().serialNumber("MST:0301430000").key("EC", 256)));
        Documents parcel = Documents.parcel("p1");
        Slot slot = parcel.slots().all().getFirst();
        String digest = xades.digests(parcel.xml(), Map.of(), parcel.slots().elementsAt(slot.stage()))
                .get(slot.elementId());
        byte[] signature = xades.sign(slot, digest, key, Instant.now());
        byte[] signed = xades.assemble(parcel.xml(), Map.of(slot.slotId(), signature));
        assertThat(Dss.opinions(signed)).containsExactly(new Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-B"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void assemblesNothingButTheSignatures(Documents documents) {
        var marks = new HashMap<String, byte[]>();
        documents.slots().ids().forEach(id -> marks.put(id, ("<x>" + id + "</x>").getBytes(StandardCharsets.UTF_8)));
        String assembled = new String(xades.assemble(documents.xml(), marks), StandardCharsets.UTF_8);
        documents.slots().ids().forEach(id -> assertThat(assembled).contains("Id=\"" + id + "\""));
        assertThat(assembled.replaceAll("<x>[^<]*</x>", "")).isEqualTo(documents.text());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void takesWhatTheServicesCompose(Documents documents) {
        assertThat(xades.isSignable(documents.xml(), documents.slots().all())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<KHOI >5</KHOI>",
                "<KHOI>5</KHOI><!-- a remark -->",
                "<KHOI><![CDATA[5]]></KHOI>",
                "<KHOI/>",
                "<KHOI b=\"1\" a=\"2\">5</KHOI>",
                "<KHOI a='1'>5</KHOI>",
                "<KHOI>5</KHOI>\r\n",
                "<KHOI xmlns:unused=\"urn:x\">5</KHOI>",
                "<KHOI>5</KHOJ>",
                "<KHOI Id=\"data\">5</KHOI>"
            })
    void takesNothingThatIsNotCanonicalOrNotUnique(String instead) {
        Documents documents = Documents.primary("t1");
        Documents changed = documents.with(documents.text().replace("<KHOI>5</KHOI>", instead));
        assertThat(xades.isSignable(changed.xml(), changed.slots().all())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the place is not empty
                "<KY_PHAT_HANH Id=\"kph\">x</KY_PHAT_HANH>",
                // there is no such place
                "<KY_PHAT_HANH Id=\"other\"></KY_PHAT_HANH>",
                // a signature would be inside of what it signs
                "<KY_PHAT_HANH></KY_PHAT_HANH>"
            })
    void takesNothingWithoutAnEmptyPlaceForEverySignature(String instead) {
        Documents documents = Documents.primary("t1");
        String text = documents.text().replace("<KY_PHAT_HANH Id=\"kph\"></KY_PHAT_HANH>", instead);
        if (instead.equals("<KY_PHAT_HANH></KY_PHAT_HANH>")) {
            text = text.replace("<MA_HOC_BA>", "<KY_PHAT_HANH Id=\"kph\"></KY_PHAT_HANH><MA_HOC_BA>");
        }
        Documents changed = documents.with(text);
        assertThat(xades.isSignable(changed.xml(), changed.slots().all())).isFalse();
    }

    @Test
    void takesNoDocumentType() {
        Documents documents = Documents.primary("t1");
        Documents changed = documents.with("<!DOCTYPE HOC_BA [<!ENTITY a \"b\">]>" + documents.text());
        assertThat(xades.isSignable(changed.xml(), changed.slots().all())).isFalse();
    }
}
