package vn.hocba.transcript.document.adapter.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.PdfRenderer.Page;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.YearResult;

class HtmlPdfRendererTests {

    private static final byte[] XML = "<HOC_BA></HOC_BA>".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final HtmlPdfRenderer renderer = new HtmlPdfRenderer(properties(), new SimpleMeterRegistry());

    static Stream<YearResult> results() {
        return Stream.of(Samples.upperSecondary(1), Samples.lowerSecondary(1), Samples.primary(1), Samples.crowded(1));
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyNameAndRemarkCanBeReadInThePdf(YearResult result) throws IOException {
        byte[] pdf = renderer.render(page(result));
        Files.createDirectories(Path.of("target/pages"));
        Files.write(
                Path.of("target/pages", result.level() + "-" + result.subjects().size() + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document, true);
            assertThat(text)
                    .contains("NGUYỄN PHƯƠNG QUỲNH NHƯ")
                    .contains(result.homeroomTeacher().fullName())
                    .contains("Nguyễn Đức Hưng")
                    .contains("Mã học bạ: " + Samples.ID)
                    .contains("K7QM-42XR")
                    .contains("Trang 1/" + document.getNumberOfPages());
            String inOrderOfDrawing = text(document, false);
            result.subjects().forEach(subject -> assertThat(inOrderOfDrawing).contains(subject.comment()));
        }
    }

    @ParameterizedTest
    @MethodSource("results")
    void theSignedXmlIsInsideAsAssociatedData(YearResult result) throws IOException {
        try (PDDocument document = Loader.loadPDF(renderer.render(page(result)))) {
            var catalog = document.getDocumentCatalog();
            var file = catalog.getNames().getEmbeddedFiles().getNames().get("hoc-ba.xml");
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(XML);
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(((COSArray) catalog.getCOSObject().getDictionaryObject(COSName.getPDFName("AF"))).size())
                    .isEqualTo(1);
        }
    }

    @Test
    void letsAVicePrincipalSignOnBehalf() throws IOException {
        for (YearResult result : List.of(Samples.upperSecondary(1), Samples.primary(1))) {
            var page = new Page(Samples.snapshot(result), "K7QM42XR", Samples.signers(result), "Phó Hiệu trưởng", XML);
            assertThat(text(renderer.render(page)).toUpperCase(Locale.ROOT))
                    .contains("KT. HIỆU TRƯỞNG")
                    .contains("PHÓ HIỆU TRƯỞNG");
            assertThat(text(renderer.render(page(result)))).doesNotContain("KT.");
        }
    }

    @Test
    void saysWhyACorrectionWasMadeAndWhatItReplaces() throws IOException {
        YearResult result = Samples.upperSecondary(2);
        var snapshot =
                new Snapshot(Samples.ID, 2, Samples.NOW, "ab".repeat(32), result, Samples.school(), Samples.pupil());
        assertThat(text(renderer.render(new Page(snapshot, "K7QM42XR", Samples.signers(result), "", XML))))
                .contains("Phiên bản 2, thay thế bản đã phát hành trước đó: không có sửa chữa trong bảng này.")
                .contains("Lí do: Nhập sai điểm môn Toán học kì I.");
        assertThat(text(renderer.render(page(Samples.upperSecondary(1))))).doesNotContain("Lí do");
    }

    @Test
    void explainsAnAdjustedLevelAndShowsTheRetest() throws IOException {
        assertThat(text(renderer.render(page(Samples.crowded(1)))))
                .contains("Mức học tập được điều chỉnh (Thông tư 22/2021, Điều 9.3) theo môn: Hóa học")
                .contains("3,1 6,0")
                .contains("Trang 3/3");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-03T20:00:00Z, ngày 04 tháng 02 năm 2026", "2026-05-25T16:59:59Z, ngày 25 tháng 5 năm 2026"})
    void writesDatesOfTheCityAsTheDecreeSays(Instant at, String text) {
        assertThat(Signatures.day(at)).isEqualTo(text);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document, true);
        }
    }

    private static String text(PDDocument document, boolean byPosition) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(byPosition);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    static Page page(YearResult result) {
        return new Page(Samples.snapshot(result), "K7QM42XR", Samples.signers(result), "Hiệu trưởng", XML);
    }

    static TranscriptProperties properties() {
        return new TranscriptProperties(
                URI.create("https://hocba.example.vn"),
                URI.create("http://127.0.0.1:1"),
                "Hệ thống Học bạ số",
                2,
                64,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                8,
                10,
                Duration.ofHours(1));
    }
}
