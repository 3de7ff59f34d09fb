package vn.hocba.signing.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Report;
import vn.hocba.signing.validation.domain.SignatureReport.Status;
import vn.hocba.signing.validation.domain.Verdict;

/** What somebody could try with a sealed PDF. */
class HostilePdfTests {

    private static final Office OFFICE = new Office();
    private static byte[] xml;
    private static byte[] rendered;
    private static byte[] sealed;

    @BeforeAll
    static void seal() {
        xml = OFFICE.signedXml(Documents.primary("t1"));
        rendered = SamplePdf.around(xml);
        sealed = OFFICE.sealedPdf(rendered);
    }

    @Test
    void theGenuineOneIsGenuine() {
        Report report = OFFICE.validate(sealed);
        assertThat(report.problems()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.signatures()).hasSize(4).allMatch(one -> one.status() == Status.VALID);
        assertThat(report.signatures().getLast().place().role()).isEqualTo(SlotRole.CLERK);
        assertThat(report.signatures().getLast().place().element()).isEqualTo("pdf");
    }

    @Test
    void withoutASealItIsNotGenuine() {
        assertThat(codes(rendered)).containsExactly("pdf.no-seal");
    }

    @Test
    void anAppendedByteIsSeen() {
        assertThat(codes(appended("\n".getBytes(StandardCharsets.US_ASCII)))).containsExactly("pdf.changed-after-seal");
    }

    @Test
    void anAppendedRevisionIsSeen() throws IOException {
        assertThat(codes(changed(document -> {
                    document.addPage(new PDPage());
                    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                    document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
                    return document;
                })))
                .containsExactly("pdf.changed-after-seal");
    }

    @Test
    void aChangedByteIsSeen() {
        byte[] changed = sealed.clone();
        int page = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        changed[page + 1] = 'm';
        assertThat(codes(changed)).containsExactly("content.changed");
        assertThat(OFFICE.validate(changed).problems())
                .extracting(Finding::vi)
                .containsExactly("Tệp PDF đã bị thay đổi sau khi nhà trường ký");
    }

    @Test
    void aChangedSealIsSeen() {
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        String messageDigest = "2a864886f70d010904"; // its object identifier, in the signed attributes
        int digest = text.toLowerCase(java.util.Locale.ROOT).indexOf(messageDigest) + messageDigest.length() + 20;
        byte[] changed = sealed.clone();
        changed[digest] = (byte) (changed[digest] == '0' ? '1' : '0');
        assertThat(OFFICE.validate(changed).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void bytesHiddenInTheGapAreSeen() {
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('>', text.indexOf("/Contents <"));
        byte[] changed = sealed.clone();
        changed[end - 1] = ' ';
        assertThat(codes(changed)).containsExactly("pdf.changed-after-seal");
        byte[] early = sealed.clone();
        early[end - 2] = '>';
        assertThat(OFFICE.validate(early).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aShorterRangeIsSeen() {
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        int range = text.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        byte[] changed = sealed.clone();
        changed[range] = (byte) (changed[range] - 1);
        assertThat(codes(changed)).containsExactly("pdf.changed-after-seal");
    }

    @Test
    void aSecondSealIsNotOurs() {
        byte[] twice = OFFICE.sealedPdf(sealed);
        assertThat(codes(twice)).containsExactly("pdf.changed-after-seal");
    }

    @Test
    void anotherXmlInsideIsJudgedByItsOwnSignatures() {
        byte[] forged = new String(xml, StandardCharsets.UTF_8)
                .replace("<KHOI>5</KHOI>", "<KHOI>4</KHOI>")
                .getBytes(StandardCharsets.UTF_8);
        Report report = OFFICE.validate(OFFICE.sealedPdf(SamplePdf.around(forged)));
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(report.problems()).extracting(Finding::code).contains("content.changed");
    }

    @Test
    void withoutTheXmlItIsNotGenuine() {
        assertThat(codes(OFFICE.sealedPdf(SamplePdf.with("other.xml", xml)))).containsExactly("pdf.no-xml");
    }

    @Test
    void brokenFilesAreRefusedAndHurtNobody() {
        for (int length : new int[] {5, 20, sealed.length / 2, sealed.length - 10}) {
            assertThat(OFFICE.validate(java.util.Arrays.copyOf(sealed, length)).verdict())
                    .isEqualTo(Verdict.NOT_GENUINE);
        }
    }

    private static java.util.List<String> codes(byte[] pdf) {
        Report report = OFFICE.validate(pdf);
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        return report.problems().stream().map(Finding::code).toList();
    }

    private static byte[] appended(byte[] more) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(sealed);
        out.writeBytes(more);
        return out.toByteArray();
    }

    private static byte[] changed(UnaryOperator<PDDocument> change) throws IOException {
        try (PDDocument document = Loader.loadPDF(sealed)) {
            var out = new ByteArrayOutputStream();
            change.apply(document).saveIncremental(out);
            return out.toByteArray();
        }
    }
}
