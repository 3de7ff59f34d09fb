package vn.hocba.signing.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.preservation.domain.PdfArchive;
import vn.hocba.signing.preservation.domain.XadesArchive;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.Office.StatusService;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestTsa;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Report;
import vn.hocba.signing.validation.domain.Verdict;

/** What somebody could try with the place where evidence stands. */
class HostileEvidenceTests {

    private static final Office OFFICE = new Office();
    private static byte[] xml;
    private static byte[] pdf;

    @BeforeAll
    static void archive() {
        OFFICE.statusService = StatusService.ANSWERS;
        byte[] delivered = OFFICE.signedXml(Documents.primary("t1"));
        OFFICE.takeRendering.handle("t1:1", SamplePdf.around(delivered));
        OFFICE.seal.handle("t1:1", Office.signer(Office.CLERK, SlotRole.CLERK));
        OFFICE.clock.pass(Duration.ofHours(37));
        OFFICE.preserveAll();
        xml = OFFICE.augmented(delivered);
        pdf = OFFICE.augmented(OFFICE.sealedOf("t1:1"));
    }

    @Test
    void theGenuineOnesAreGenuine() {
        assertThat(OFFICE.validate(xml).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(OFFICE.validate(pdf).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(PdfArchive.sealedLength(pdf)).isLessThan(pdf.length);
    }

    @Test
    void anotherPageCannotPassForEvidence() {
        assertThat(codes(replacedBehindTheSeal("/Pages 2 0 R", "/Pages 9 0 R")))
                .containsExactly("pdf.changed-after-seal");
        assertThat(codes(replacedBehindTheSeal("/Type /DSS", "/Type /Dss"))).containsExactly("pdf.changed-after-seal");
        assertThat(codes(replacedBehindTheSeal("/Rect [0 0 0 0]", "/Rect [0 0 9 9]")))
                .containsExactly("pdf.changed-after-seal");
    }

    @Test
    void nothingStandsBehindTheEvidence() {
        for (String more : List.of(
                "\n", "%%EOF\n", "9 0 obj\n<<\n>>\nendobj\n", "%hocba-evidence 0 0 0\n", "%hocba-timestamp\n")) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(pdf);
            out.writeBytes(more.getBytes(StandardCharsets.US_ASCII));
            assertThat(codes(out.toByteArray())).containsExactly("pdf.changed-after-seal");
        }
    }

    @Test
    void aPieceThatIsMissingIsSeen() {
        int sealed = PdfArchive.sealedLength(pdf);
        for (int cut : new int[] {1, 100, pdf.length - sealed - 1, pdf.length - sealed - 50}) {
            byte[] shorter = java.util.Arrays.copyOf(pdf, pdf.length - cut);
            assertThat(OFFICE.validate(shorter).verdict()).isEqualTo(Verdict.NOT_GENUINE);
        }
    }

    @Test
    void aStampOfAForeignAuthorityIsNone() {
        Identity foreign = new TestAuthority("Foreign").timeStamping();
        PdfArchive archive = PdfArchive.read(OFFICE.sealedOf("t1:1")).orElseThrow();
        archive.stamp(TestTsa.token(foreign, archive.archived(), OFFICE.clock.instant()));
        assertThat(codes(archive.file())).containsExactly("timestamp.broken");
    }

    @Test
    void aStampOverSomethingElseIsNone() {
        PdfArchive archive = PdfArchive.read(OFFICE.sealedOf("t1:1")).orElseThrow();
        archive.stamp(TestTsa.token(OFFICE.tsa, new byte[] {1}, OFFICE.clock.instant()));
        assertThat(codes(archive.file())).containsExactly("timestamp.broken");
    }

    @Test
    void evidenceInTheXmlThatWasExchangedAfterItsStampIsSeen() {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        String value = "<xades:EncapsulatedCRLValue>";
        int first = text.indexOf(value);
        int end = text.indexOf("</xades:EncapsulatedCRLValue>", first);
        byte[] changed =
                (text.substring(0, first + value.length()) + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codes(changed)).contains("timestamp.broken");
    }

    @Test
    void whatIsSignedInTheXmlIsStillWhatIsSigned() {
        byte[] changed = new String(xml, StandardCharsets.UTF_8)
                .replace("<KHOI>5</KHOI>", "<KHOI>4</KHOI>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(codes(changed)).contains("content.changed");
    }

    @Test
    void manyEmptySignaturesDoNotFillTheMemory() {
        var text = new StringBuilder("<GOI_HOC_BA><DU_LIEU_GOI Id=\"data\"></DU_LIEU_GOI>");
        for (int i = 0; i < 20_000; i++) {
            text.append("<ds:Signature Id=\"sig-").append(i).append("\"/>");
        }
        byte[] many = text.append("<ds:Signature></ds:Signature></GOI_HOC_BA>")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(XadesArchive.outers(many)).isEmpty();
        String three =
                "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"sig-a\"></ds:Signature>".repeat(3);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> XadesArchive.outers(("<A Id=\"data\"></A>" + three).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anArchiveStampWithoutItsTokenIsNone() {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        int stamp = text.lastIndexOf("<xades141:ArchiveTimeStamp");
        int start = text.indexOf("<xades:EncapsulatedTimeStamp>", stamp);
        String end = "</xades:EncapsulatedTimeStamp>";
        byte[] without = (text.substring(0, start) + text.substring(text.indexOf(end, start) + end.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(OFFICE.validate(without).signatures().getLast().level().code())
                .isEqualTo("B-T");
    }

    @Test
    void aCatalogWithoutAnEndIsRefusedAtOnce() {
        String head = "\n1 0 obj\n<<\n" + "<<".repeat(400_000) + ">>\nendobj\n".repeat(40_000);
        String table = "/Root 1 0 R\n/Size 2\nstream\n";
        byte[] file = (head + table + "startxref\n" + head.length() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> assertThat(PdfArchive.read(file)).isEmpty());
    }

    @Test
    void aDecoyThatIsStampedInsteadOfWhatIsSignedProvesNothing() {
        byte[] decoy = DecoySeal.in(OFFICE, OFFICE.xmlOf("t1:1"));
        var seal = OFFICE.validate(decoy).signatures().getLast();
        assertThat(seal.reason()).isEmpty();
        assertThat(seal.level().code()).isEqualTo("B-B");
    }

    @Test
    void aPartThatStandsTwiceInTheTextProvesNothing() {
        String delivered = new String(OFFICE.xmlOf("t1:1"), StandardCharsets.ISO_8859_1);
        int place = delivered.lastIndexOf("</ds:KeyInfo>");
        String twice = delivered.substring(0, place)
                + "<xades:SignedProperties xmlns:xades=\"http://uri.etsi.org/01903/v1.3.2#\"></xades:SignedProperties>"
                + delivered.substring(place);
        byte[] changed = twice.getBytes(StandardCharsets.ISO_8859_1);
        XadesArchive.Outer outer = XadesArchive.outers(changed).getLast();
        byte[] token = TestTsa.token(OFFICE.tsa, outer.archived(), OFFICE.clock.instant());
        byte[] stamped = XadesArchive.extend(changed, Map.of(outer.id(), XadesArchive.archiveStamp(token)));
        assertThat(OFFICE.validate(stamped).signatures().getLast().level().code())
                .isEqualTo("B-T");
    }

    @Test
    void aStreamThatIsNoEvidenceIsSeen() throws GeneralSecurityException {
        byte[] certificate = OFFICE.tsa.certificate().getEncoded();
        byte[] list = TestAuthority.listOf(OFFICE.tsa.chain().get(1), OFFICE.clock.instant(), Duration.ofHours(24));
        byte[] answer = TestAuthority.shared()
                .ocsp(
                        TestAuthority.shared().responder(),
                        OFFICE.tsa.certificate(),
                        OFFICE.clock.instant(),
                        Duration.ofHours(24),
                        Optional.empty());
        var kinds = List.of(StatusProof.Kind.LIST, StatusProof.Kind.OCSP);
        assertThat(OFFICE.validate(stored(certificate, new StatusProof(kinds.getFirst(), list)))
                        .verdict())
                .isEqualTo(Verdict.GENUINE);
        assertThat(OFFICE.validate(stored(certificate, new StatusProof(kinds.getLast(), answer)))
                        .verdict())
                .isEqualTo(Verdict.GENUINE);
        for (byte[] odd : List.of(longer(certificate), longer(list), longer(answer), page())) {
            assertThat(codes(stored(odd, new StatusProof(kinds.getFirst(), list))))
                    .containsExactly("pdf.changed-after-seal");
            for (StatusProof.Kind kind : kinds) {
                assertThat(codes(stored(certificate, new StatusProof(kind, odd))))
                        .containsExactly("pdf.changed-after-seal");
            }
        }
    }

    private static byte[] stored(byte[] certificate, StatusProof proof) {
        PdfArchive archive = PdfArchive.read(OFFICE.sealedOf("t1:1")).orElseThrow();
        archive.store(List.of(certificate), List.of(proof));
        return archive.file();
    }

    private static byte[] longer(byte[] der) {
        return java.util.Arrays.copyOf(der, der.length + 1);
    }

    private static byte[] page() {
        return "9 0 obj\n<<\n/Type /Page\n>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] replacedBehindTheSeal(String what, String by) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(what, PdfArchive.sealedLength(pdf));
        assertThat(at).isPositive();
        return (text.substring(0, at) + by + text.substring(at + what.length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> codes(byte[] file) {
        Report report = OFFICE.validate(file);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        return report.problems().stream().map(Finding::code).distinct().toList();
    }
}
