package vn.hocba.transcript.transcript.adapter.out.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Facts;
import vn.hocba.transcript.transcript.domain.Slot;
import vn.hocba.transcript.transcript.domain.YearResult;

class CanonicalTranscriptXmlTests {

    private final CanonicalTranscriptXml xml = new CanonicalTranscriptXml();

    static Stream<YearResult> results() {
        return Stream.of(Samples.upperSecondary(1), Samples.lowerSecondary(1), Samples.primary(1));
    }

    @ParameterizedTest
    @MethodSource("results")
    void looksLikeTheGoldenFile(YearResult result) throws IOException {
        String name = result.level().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xml";
        byte[] composed = xml.compose(Samples.snapshot(result));
        Files.createDirectories(Path.of("target/golden"));
        Files.write(Path.of("target/golden", name), composed);
        try (InputStream golden = getClass().getResourceAsStream("/golden/" + name)) {
            assertThat(golden).as("golden/" + name).isNotNull();
            assertThat(new String(composed, StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void isWhatExclusiveCanonicalisationGives(YearResult result) throws Exception {
        byte[] composed = xml.compose(Samples.snapshot(result));
        var c14n = XMLSignatureFactory.getInstance("DOM")
                .newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null);
        var canonical = (OctetStreamData) c14n.transform(new OctetStreamData(new ByteArrayInputStream(composed)), null);
        assertThat(canonical.getOctetStream().readAllBytes()).isEqualTo(composed);
    }

    @ParameterizedTest
    @MethodSource("results")
    void givesTheSameBytesTwice(YearResult result) {
        assertThat(xml.compose(Samples.snapshot(result))).isEqualTo(xml.compose(Samples.snapshot(result)));
    }

    @ParameterizedTest
    @MethodSource("results")
    void hasAPlaceForEverySlotAndWhatItSigns(YearResult result) {
        String composed = new String(xml.compose(Samples.snapshot(result)), StandardCharsets.UTF_8);
        for (Slot slot : Slot.of(result)) {
            assertThat(composed).containsOnlyOnce("Id=\"" + slot.slotId() + "\"");
            assertThat(composed).containsOnlyOnce("Id=\"" + slot.elementId() + "\"");
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void isItselfAgainWithoutItsSignatures(YearResult result) {
        byte[] composed = xml.compose(Samples.snapshot(result));
        byte[] signed = Samples.signed(composed, result);
        assertThat(signed).isNotEqualTo(composed);
        assertThat(xml.withoutSignatures(signed))
                .hasValueSatisfying(plain -> assertThat(plain).isEqualTo(composed));
    }

    @Test
    void escapesTextsAndLeavesOutWhatXmlForbids() {
        var out = CanonicalWriter.composing();
        out.open("A", Map.of("Z", "a\"b<c>&\t", "B", "1"));
        out.element("T", "e\u0302\u0301 <&> \u0001\r\nx\uD800").close("A");
        assertThat(new String(out.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("<A B=\"1\" Z=\"a&quot;b&lt;c>&amp;&#x9;\"><T>ế &lt;&amp;&gt; \nx</T></A>");
    }

    @Test
    void readsItsFactsBack() {
        Facts facts = xml.read(xml.compose(Samples.snapshot(Samples.lowerSecondary(1))))
                .orElseThrow();
        assertThat(facts.transcriptId()).isEqualTo(Samples.ID);
        assertThat(facts.version()).isEqualTo(1);
        assertThat(facts.value("DANH_SACH_DIEM/dtk-VAN/CA_NAM")).isEqualTo("3.4");
        assertThat(facts.value("DANH_SACH_DIEM/dtk-VAN/SAU_DANH_GIA_LAI")).isEqualTo("5.5");
        assertThat(facts.value("DANH_SACH_DIEM/dtk-VAN/NHAN_XET")).contains("& luyện viết <mỗi ngày>");
        assertThat(facts.value("HOC_SINH/HO_TEN")).isEqualTo("Nguyễn Phương Quỳnh Như");
    }

    @Test
    void refusesDocumentTypesBombsAndOtherDocuments() {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><HOC_BA>&c;</HOC_BA>";
        String deep = "<a>".repeat(100_000);
        for (String bad : new String[] {bomb, deep, "", "<", "<HOC_BA/>", "<html></html>", "not xml"}) {
            assertThat(xml.read(bad.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
        assertThat(xml.read(new byte[3 * 1024 * 1024])).isEmpty();
    }
}
