package vn.hocba.signing.validation.adapter.out.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hocba.signing.preservation.application.ReadArchive;
import vn.hocba.signing.preservation.domain.PdfArchive;
import vn.hocba.signing.validation.domain.Checked;
import vn.hocba.signing.validation.domain.Checked.Outcome;
import vn.hocba.signing.validation.domain.Findings;
import vn.hocba.signing.validation.domain.PdfReader;
import vn.hocba.signing.validation.domain.Place;

/**
 * One seal, and behind it nothing but evidence about it, which no PDF library sees: whatever else comes after it, or stands beside
 * it, is not ours.
 */
@Component
class SealedPdfReader implements PdfReader {

    private static final Logger LOG = LoggerFactory.getLogger(SealedPdfReader.class);
    private static final String SUB_FILTER = "ETSI.CAdES.detached";

    @Override
    public Sealing seal(byte[] pdf) {
        byte[] sealed = sealed(pdf);
        Optional<SignedRange> range = SignedRange.last(sealed);
        if (range.isEmpty()) {
            return new Sealing.Refused(Findings.PDF_WITHOUT_SEAL);
        }
        SignedRange found = range.get();
        if (!found.isWhole()) {
            return new Sealing.Refused(Findings.PDF_CHANGED_AFTER_SEAL);
        }
        Outcome outcome =
                CmsReader.read(found.content(sealed), found.signature().orElseThrow(), found.signedAt());
        if (sealed.length < pdf.length && outcome instanceof Outcome.Sound sound) {
            Optional<Outcome> within = ReadArchive.of(pdf).map(archive -> sound.within(archive.layers()));
            return within.<Sealing>map(one -> new Sealing.Found(new Checked(Place.ofPdf(), one)))
                    .orElseGet(() -> new Sealing.Refused(Findings.PDF_CHANGED_AFTER_SEAL));
        }
        return new Sealing.Found(new Checked(Place.ofPdf(), outcome));
    }

    /** Without the evidence behind the seal. */
    private static byte[] sealed(byte[] pdf) {
        return Arrays.copyOf(pdf, PdfArchive.sealedLength(pdf));
    }

    @Override
    public Inside inside(byte[] file) {
        byte[] pdf = sealed(file);
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return inside(pdf, document);
        } catch (IOException e) {
            return new Inside.Refused(Findings.PDF_UNREADABLE);
        } catch (RuntimeException | StackOverflowError e) { // a file made to break its reader
            LOG.info("A sealed PDF that could not be read: {}", e.getClass().getName());
            return new Inside.Refused(Findings.PDF_UNREADABLE);
        }
    }

    /** What a PDF reader takes for the seal must be what was found in the bytes. */
    private static Inside inside(byte[] pdf, PDDocument document) throws IOException {
        List<PDSignature> signatures = document.getSignatureDictionaries();
        boolean same = signatures.size() == 1
                && SUB_FILTER.equals(signatures.getFirst().getSubFilter())
                && SignedRange.last(pdf)
                        .filter(range -> range.isAlso(signatures.getFirst().getByteRange()))
                        .isPresent();
        if (!same) {
            return new Inside.Refused(Findings.PDF_CHANGED_AFTER_SEAL);
        }
        return EmbeddedXml.find(document)
                .<Inside>map(Inside.Xml::new)
                .orElseGet(() -> new Inside.Refused(Findings.PDF_WITHOUT_XML));
    }
}
