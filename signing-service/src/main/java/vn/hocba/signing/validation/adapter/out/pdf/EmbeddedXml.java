package vn.hocba.signing.validation.adapter.out.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import vn.hocba.signing.preservation.domain.Form;

/** The document's XML inside of its PDF; what unpacks to too much is not read to its end. */
final class EmbeddedXml {

    private static final String NAME = "hoc-ba.xml";
    private static final int LARGEST = Form.XML.largest();

    private EmbeddedXml() {}

    static Optional<byte[]> find(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
        PDComplexFileSpecification specification = files == null ? null : files.get(NAME);
        PDEmbeddedFile file = specification == null ? null : specification.getEmbeddedFile();
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = file.createInputStream()) {
            byte[] xml = in.readNBytes(LARGEST + 1);
            return xml.length > LARGEST ? Optional.empty() : Optional.of(xml);
        }
    }
}
