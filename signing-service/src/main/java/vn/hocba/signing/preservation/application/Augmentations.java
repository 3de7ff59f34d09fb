package vn.hocba.signing.preservation.application;

import vn.hocba.signing.preservation.domain.Form;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** How evidence is put to files of each form. */
public final class Augmentations {

    private final Augmentation xml;
    private final Augmentation pdf;

    public Augmentations(GatherEvidence gather, TimeStampAuthority stamps) {
        this.xml = new AugmentXml(gather, stamps);
        this.pdf = new AugmentPdf(gather, stamps);
    }

    Augmentation of(Form form) {
        return switch (form) {
            case XML -> xml;
            case PDF -> pdf;
        };
    }
}
