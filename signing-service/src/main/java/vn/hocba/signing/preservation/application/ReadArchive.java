package vn.hocba.signing.preservation.application;

import java.util.Optional;
import vn.hocba.signing.preservation.domain.Layer;
import vn.hocba.signing.preservation.domain.PdfArchive;
import vn.hocba.signing.trust.application.ExactForm;

/** A sealed PDF with evidence behind it that is evidence: no stream there may carry anything else. */
public final class ReadArchive {

    private ReadArchive() {}

    /** Empty when there is anything else behind the seal, or the seal is not one of ours. */
    public static Optional<PdfArchive> of(byte[] pdf) {
        return PdfArchive.read(pdf).filter(archive -> archive.layers().stream().allMatch(ReadArchive::isExact));
    }

    private static boolean isExact(Layer layer) {
        return layer.certificates().stream().allMatch(ExactForm::isCertificate)
                && layer.proofs().stream().allMatch(ExactForm::isProof);
    }
}
