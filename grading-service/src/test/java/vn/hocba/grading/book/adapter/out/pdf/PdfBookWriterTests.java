package vn.hocba.grading.book.adapter.out.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.sample.BookDesk;
import vn.hocba.grading.sample.School;

class PdfBookWriterTests {

    private final BookDesk desk = new BookDesk(new School());

    @ParameterizedTest
    @CsvSource({"UPPER_SECONDARY, 10, SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH", "PRIMARY, 4, BẢNG TỔNG HỢP KẾT QUẢ"})
    void everythingOfTheBookIsOnPaper(SchoolLevel level, int grade, String title) throws IOException {
        var book = desk.filled(level, grade, 40).book(School.manager());
        byte[] pdf = new PdfBookWriter().write(book);
        Files.createDirectories(Path.of("target", "books"));
        Files.write(Path.of("target", "books", level + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(title).contains("Nguyễn Thị Thùy Ân").contains("12/03/2010");
            assertThat(text).contains(level == SchoolLevel.PRIMARY ? "HTXS" : "Học sinh Giỏi");
            assertThat(text).contains("Trang").contains("Đã phê duyệt").contains("Học kì II");
            assertThat(text).contains("Toán").contains("Ngoại ngữ 1").contains("Yến");
            document.getPages()
                    .forEach(page -> page.getResources()
                            .getFontNames()
                            .forEach(name -> assertThat(embedded(page.getResources(), name))
                                    .isTrue()));
        }
    }

    @ParameterizedTest
    @CsvSource({"UPPER_SECONDARY, 10", "PRIMARY, 4"})
    void keepsToTheStandard(SchoolLevel level, int grade) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = new PdfBookWriter().write(desk.filled(level, grade, 5).book(School.manager()));
        try (var parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B)) {
            ValidationResult found = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFA_3_B, false)
                    .validate(parser);
            assertThat(found.getTestAssertions().stream()
                            .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                            .map(TestAssertion::getMessage)
                            .distinct())
                    .isEmpty();
            assertThat(found.isCompliant()).isTrue();
        }
    }

    private static boolean embedded(
            org.apache.pdfbox.pdmodel.PDResources resources, org.apache.pdfbox.cos.COSName name) {
        try {
            return resources.getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
