package vn.hocba.transcript.verification.adapter.out.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hocba.transcript.verification.domain.PdfContent;

/** Reads the attachment of a PDF of unknown origin; what unpacks to too much is not read to its end. */
@Component
class EmbeddedXml implements PdfContent {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedXml.class);
    private static final String NAME = "hoc-ba.xml";
    private static final int LARGEST = 2 * 1024 * 1024;

    @Override
    public Embedded embeddedXml(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return find(document);
        } catch (IOException e) {
            return new Embedded.Unreadable();
        } catch (RuntimeException | StackOverflowError e) { // a file made to break its reader
            LOG.info("A PDF that could not be read: {}", e.getClass().getName());
            return new Embedded.Unreadable();
        }
    }

    private static Embedded find(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
        PDComplexFileSpecification specification = files == null ? null : files.get(NAME);
        PDEmbeddedFile file = specification == null ? null : specification.getEmbeddedFile();
        if (file == null) {
            return new Embedded.Nothing();
        }
        try (InputStream in = file.createInputStream()) {
            byte[] xml = in.readNBytes(LARGEST + 1);
            return xml.length > LARGEST ? new Embedded.Nothing() : new Embedded.Found(xml);
        }
    }
}
