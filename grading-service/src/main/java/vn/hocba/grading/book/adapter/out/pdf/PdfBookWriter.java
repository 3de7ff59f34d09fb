package vn.hocba.grading.book.adapter.out.pdf;

import org.springframework.stereotype.Component;
import vn.hocba.grading.book.domain.BookWriter;
import vn.hocba.grading.book.domain.ClassBook;
import vn.hocba.kit.pdf.PdfA;

/** The book on paper: A4 across, rendered from HTML to PDF/A-3B as transcripts are. */
@Component("pdfBookWriter")
class PdfBookWriter implements BookWriter {

    private final String css = PdfA.css(PdfBookWriter.class, "/form/book.css");

    @Override
    public byte[] write(ClassBook book) {
        return PdfA.of(new BookForm(book, css).html(), _ -> {});
    }
}
