package vn.hocba.transcript.document.adapter.out.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The released XML inside the PDF, as PDF/A-3 wants it: an associated file whose relationship is said. */
final class Attachment {

    static final String NAME = "hoc-ba.xml";

    private Attachment() {}

    static void add(PDDocument document, byte[] xml, Instant at) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(xml), COSName.FLATE_DECODE);
        var day = GregorianCalendar.from(ZonedDateTime.ofInstant(at, Signatures.ZONE));
        file.setSubtype("text/xml");
        file.setSize(xml.length);
        file.setCreationDate(day);
        file.setModDate(day);
        var specification = new PDComplexFileSpecification();
        specification.setFile(NAME);
        specification.setFileUnicode(NAME);
        specification.setFileDescription("Học bạ số (XML) có chữ ký số");
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(NAME, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
