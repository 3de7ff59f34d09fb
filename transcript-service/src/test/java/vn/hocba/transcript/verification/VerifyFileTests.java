package vn.hocba.transcript.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.transcript.document.adapter.out.pdf.RealRenderer;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.verification.adapter.out.pdf.RealPdfContent;
import vn.hocba.transcript.verification.application.VerifyFile;
import vn.hocba.transcript.verification.domain.PdfContent;
import vn.hocba.transcript.verification.domain.Reason;
import vn.hocba.transcript.verification.domain.SignatureJudge.Judgement;
import vn.hocba.transcript.verification.domain.SignatureView;
import vn.hocba.transcript.verification.domain.Verdict;
import vn.hocba.transcript.verification.domain.Verification;
import vn.hocba.transcript.verification.domain.Verification.Standing;

/** With real XML and real PDFs; only the cryptography is somebody else's. */
class VerifyFileTests {

    private static final SignatureView SEAL =
            new SignatureView("CLERK", "Trường", "2026-05-25T08:30:00Z", "data", "B-T", "VALID", "", "");

    private final Office office = new Office();
    private Judgement judgement = new Judgement.Judged(Verdict.GENUINE, List.of(SEAL), List.of());
    private Transcript transcript;

    @BeforeEach
    void oneIsReleased() {
        office.renderer = RealRenderer.create();
        transcript = office.released(Samples.upperSecondary(1));
    }

    private Verification verify(byte[] file) {
        return new VerifyFile(
                        office.transcripts, office.documents, office.xml, RealPdfContent.create(), (_, _) -> judgement)
                .handle(file);
    }

    private byte[] xml() {
        return office.file(transcript, 1, Kind.XML);
    }

    private byte[] pdf() {
        return office.file(transcript, 1, Kind.PDF);
    }

    private static byte[] changed(byte[] xml, UnaryOperator<String> change) {
        return change.apply(new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(Verification verification) {
        return verification.reasons().stream().map(Reason::code).toList();
    }

    private void corrected() {
        office.receive().handle(Samples.upperSecondary(2));
        office.run();
        transcript = office.only();
    }

    @Test
    void knowsWhatItReleased() {
        for (byte[] file : List.of(xml(), pdf())) {
            Verification found = verify(file);
            assertThat(found.verdict()).isEqualTo(Verdict.GENUINE);
            assertThat(codes(found)).containsExactly("transcript.genuine");
            assertThat(found.signatures()).containsExactly(SEAL);
            assertThat(found.content()).isNotNull();
            assertThat(found.content().pupilName()).isEqualTo("Nguyễn Phương Quỳnh Như");
            assertThat(found.status().state()).isEqualTo(Standing.VALID);
        }
    }

    @Test
    void namesTheDigitThatWasChanged() {
        Verification found = verify(
                changed(xml(), text -> text.replaceFirst("(<MA_MON>TOAN.*?<CA_NAM>)8\\.2(</CA_NAM>)", "$19.2$2")));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(found)).containsExactly("file.differs", "content.differs", "arithmetic.year-average");
        assertThat(found.reasons().get(1).vi())
                .isEqualTo("Điểm môn Toán (cả năm) trong tệp là 9.2, bản đã phát hành là 8.2");
        assertThat(found.content()).isNull();
    }

    /** Else anybody could find out marks by asking often enough. */
    @Test
    void tellsNobodyWithoutASignatureOfItWhereTheContentDiffers() {
        byte[] invented = changed(
                xml(),
                text -> text.replaceAll("<ds:Signature .*?</ds:Signature>", "").replace("8.2", "8.3"));
        Verification found = verify(invented);
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(found)).contains("file.differs").doesNotContain("content.differs");
    }

    @Test
    void findsAPdfWhosePagesWereChanged() throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(pdf());
        try (PDDocument document = Loader.loadPDF(pdf())) {
            PDPage page = document.getPage(0);
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.addRect(100, 500, 60, 12);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            out.reset();
            document.saveIncremental(out);
        }
        assertThat(out.toByteArray()).startsWith(pdf());
        Verification found = verify(out.toByteArray());
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(found)).containsExactly("pdf.pages-differ");
    }

    @Test
    void findsAPdfWhoseXmlWasChanged() {
        var forger = new Forger(transcript);
        Verification found = verify(forger.pdf(changed(xml(), text -> text.replace("8.9", "9.9"))));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(found)).contains("pdf.embedded-differs", "content.differs");
        Verification redrawn = verify(forger.pdf(xml()));
        assertThat(redrawn.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(redrawn)).containsExactly("pdf.pages-differ");
    }

    @Test
    void saysThatAnOldVersionIsReplaced() {
        byte[] oldXml = xml();
        byte[] oldPdf = pdf();
        corrected();
        for (byte[] old : List.of(oldXml, oldPdf)) {
            Verification found = verify(old);
            assertThat(found.verdict()).isEqualTo(Verdict.REPLACED);
            assertThat(codes(found)).containsExactly("transcript.replaced");
            assertThat(found.status().replacedBy()).isEqualTo(2);
            assertThat(found.content()).isNull();
        }
        assertThat(verify(office.file(transcript, 2, Kind.PDF)).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void saysThatOneIsWithdrawn() {
        byte[] file = xml();
        office.transcripts.save(withdrawn());
        Verification found = verify(file);
        assertThat(found.verdict()).isEqualTo(Verdict.WITHDRAWN);
        assertThat(codes(found)).containsExactly("transcript.withdrawn");
    }

    private Made withdrawn() {
        var one = transcript.latest();
        var taken = new vn.hocba.transcript.transcript.domain.TranscriptVersion(
                one.number(),
                TranscriptState.WITHDRAWN,
                one.resultVersion(),
                one.draft(),
                one.composition(),
                one.stage(),
                one.signers(),
                one.signedSha256(),
                one.rendering(),
                one.release(),
                null);
        return new Made(
                new Transcript(
                        transcript.id(),
                        transcript.pupilId(),
                        transcript.schoolYear(),
                        transcript.schoolCode(),
                        transcript.classId(),
                        transcript.level(),
                        List.of(taken),
                        transcript.work(),
                        transcript.revision()),
                List.of());
    }

    @Test
    void cannotConfirmWhatATrustedSchoolSignedElsewhere() {
        byte[] foreign = changed(xml(), text -> text.replace(transcript.id(), Samples.ID));
        Verification found = verify(foreign);
        assertThat(found.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(codes(found)).containsExactly("transcript.unknown");
        assertThat(found.status()).isNull();
        judgement = new Judgement.Judged(
                Verdict.NOT_GENUINE, List.of(), List.of(new Reason("signature.broken", "Chữ ký sai", "Broken")));
        Verification forged = verify(foreign);
        assertThat(forged.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(forged)).containsExactly("transcript.unknown", "signature.broken");
    }

    @Test
    void doesNotTakeWhatIsNotReleasedYet() {
        office.receive().handle(Samples.upperSecondary(2));
        office.signAll();
        byte[] newer = office.documents.stored.entrySet().stream()
                .filter(one -> one.getKey().contains(":2:XML"))
                .findFirst()
                .orElseThrow()
                .getValue();
        Verification found = verify(newer);
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(found)).containsExactly("transcript.not-released");
        assertThat(verify(xml()).verdict())
                .as("the released one stays official")
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void neverCallsAFileFalseBecauseNobodyCouldLook() {
        judgement = new Judgement.NoAnswer();
        for (byte[] file : List.of(xml(), pdf(), changed(xml(), text -> text.replace("8.2", "9.2")))) {
            Verification found = verify(file);
            assertThat(found.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(codes(found)).startsWith("signatures.unavailable");
            assertThat(found.content()).isNull();
        }
        judgement = new Judgement.Judged(Verdict.CANNOT_TELL, List.of(), List.of());
        assertThat(verify(xml()).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void believesTheSignaturesMoreThanTheDigest() {
        judgement = new Judgement.Judged(Verdict.NOT_GENUINE, List.of(), List.of());
        assertThat(verify(xml()).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void opensNoPdfWithoutATrustedSeal() {
        Reason broken = new Reason("pdf.without-seal", "Không có dấu", "No seal");
        PdfContent mine = file -> {
            throw new OutOfMemoryError("a file that was made to unpack to too much");
        };
        for (Verdict verdict : List.of(Verdict.NOT_GENUINE, Verdict.CANNOT_TELL)) {
            var verify = new VerifyFile(
                    office.transcripts,
                    office.documents,
                    office.xml,
                    mine,
                    (_, _) -> new Judgement.Judged(verdict, List.of(SEAL), List.of(broken)));
            Verification found = verify.handle(pdf());
            assertThat(found.verdict()).isEqualTo(verdict);
            assertThat(found.reasons()).containsExactly(broken);
            assertThat(found.signatures()).containsExactly(SEAL);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "GIF89a", "PK\u0003\u0004", "<html></html>", "<HOC_BA></HOC_BA>", "<HOC_BA>", "%PDF-1.7 x"})
    void refusesFilesOfAnotherKind(String text) {
        Verification found = verify(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(found)).hasSize(1);
        assertThat(codes(found).getFirst()).isIn("file.not-a-transcript", "xml.malformed", "pdf.unreadable");
        assertThat(found.reasons().getFirst().vi()).isNotBlank();
        assertThat(found.reasons().getFirst().en()).isNotBlank();
    }

    @Test
    void refusesAPdfOfSomethingElse() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        Verification found = verify(out.toByteArray());
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(codes(found)).containsExactly("pdf.no-transcript-inside");
    }
}
