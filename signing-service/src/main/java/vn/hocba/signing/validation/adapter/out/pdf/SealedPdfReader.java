package vn.hocba.signing.validation.adapter.out.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hocba.signing.validation.domain.Checked;
import vn.hocba.signing.validation.domain.Findings;
import vn.hocba.signing.validation.domain.PdfReader;
import vn.hocba.signing.validation.domain.Place;

/** One seal, the last thing that was done to the file: whatever comes after it, or stands beside it, is not ours. */
@Component
class SealedPdfReader implements PdfReader {

    private static final Logger LOG = LoggerFactory.getLogger(SealedPdfReader.class);
    private static final String SUB_FILTER = "ETSI.CAdES.detached";

    @Override
    public Reading read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(pdf, document);
        } catch (IOException e) {
            return new Reading.Refused(Findings.PDF_UNREADABLE);
        } catch (RuntimeException | StackOverflowError e) { // a file made to break its reader
            LOG.info("A PDF that could not be read: {}", e.getClass().getName());
            return new Reading.Refused(Findings.PDF_UNREADABLE);
        }
    }

    private static Reading read(byte[] pdf, PDDocument document) throws IOException {
        List<PDSignature> signatures = document.getSignatureDictionaries();
        if (signatures.isEmpty()) {
            return new Reading.Refused(Findings.PDF_WITHOUT_SEAL);
        }
        Optional<SignedRange> range =
                signatures.size() == 1 ? SignedRange.ofWhole(pdf, signatures.getFirst()) : Optional.empty();
        if (range.isEmpty()) {
            return new Reading.Refused(Findings.PDF_CHANGED_AFTER_SEAL);
        }
        Optional<byte[]> xml = EmbeddedXml.find(document);
        if (xml.isEmpty()) {
            return new Reading.Refused(Findings.PDF_WITHOUT_XML);
        }
        PDSignature signature = signatures.getFirst();
        Checked.Outcome outcome = SUB_FILTER.equals(signature.getSubFilter())
                ? CmsReader.read(range.get().content(), range.get().cms(), signature.getSignDate())
                : new Checked.Outcome.Misplaced();
        return new Reading.Sealed(new Checked(Place.ofPdf(), outcome), xml.get());
    }
}
