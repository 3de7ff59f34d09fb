package vn.hocba.signing.dossier.adapter.out.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.springframework.stereotype.Component;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.dossier.domain.PdfSeals;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;
import vn.hocba.signing.trust.application.Holders;

/**
 * PAdES (ETSI EN 319 142-1) by PDFBox: an invisible signature, because the seal's picture was drawn at rendering, that
 * certifies the document and permits no change after it.
 */
@Component
class PadesSeals implements PdfSeals {

    private static final COSName ETSI_CADES = COSName.getPDFName("ETSI.CAdES.detached");

    /** Signature, chain and a time stamp with its own chain; hexadecimal takes twice as much in the file. */
    private static final int RESERVED = 16 * 1024;

    private static final int NO_CHANGES = 1;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final TimeStampAuthority stamps;

    PadesSeals(TimeStampAuthority stamps) {
        this.stamps = stamps;
    }

    @Override
    public Sealed seal(byte[] rendered, SigningKey key, Instant at) {
        try (PDDocument document = Loader.loadPDF(rendered, "", null, null, IOUtils.createMemoryOnlyStreamCache());
                var options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(ETSI_CADES);
            signature.setName(Holders.of(key.certificate()).name());
            signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZONE)));
            certify(document, signature);
            options.setPreferredSignatureSize(RESERVED);
            document.addSignature(signature, options);
            var out = new ByteArrayOutputStream(rendered.length + 4 * RESERVED);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            SealCms.Made made = SealCms.make(signing.getContent().readAllBytes(), key, stamps);
            signing.setSignature(made.cms());
            return new Sealed(out.toByteArray(), made.stamped() ? SignatureLevel.B_T : SignatureLevel.B_B);
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF that cannot be sealed", e);
        }
    }

    /** ISO 32000-1, 12.8.2.2: any later change is one that the author has forbidden. */
    private static void certify(PDDocument document, PDSignature signature) {
        var parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, NO_CHANGES);
        parameters.setName(COSName.V, "1.2");
        parameters.setNeedToBeUpdated(true);
        var reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.DOCMDP);
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setNeedToBeUpdated(true);
        var references = new COSArray();
        references.add(reference);
        references.setNeedToBeUpdated(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        var permissions = new COSDictionary();
        permissions.setItem(COSName.DOCMDP, signature);
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
        permissions.setNeedToBeUpdated(true);
    }
}
