package vn.hocba.signing.preservation.application;

import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hocba.signing.preservation.domain.Form;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** How evidence is put to files of each form. */
public final class Augmentations {

    private static final Logger LOG = LoggerFactory.getLogger(Augmentations.class);

    private final Augmentation xml;
    private final Augmentation pdf;

    public Augmentations(GatherEvidence gather, TimeStampAuthority stamps) {
        this.xml = new AugmentXml(gather, stamps);
        this.pdf = new AugmentPdf(gather, stamps);
    }

    /**
     * What comes of it, if our own readers take that. A file that evidence cannot be put to is still a valid one: there is no
     * evidence now, which shows in the debt.
     */
    Augmented attempt(Form form, Function<Augmentation, Augmented> step) {
        Augmentation augmentation = of(form);
        try {
            Augmented made = step.apply(augmentation);
            if (made instanceof Augmented.Done(byte[] file, Instant _)
                    && (file.length > form.largest() || !augmentation.isReadable(file))) {
                LOG.error("A file with its evidence, of {} bytes, could not be read", file.length);
                return new Augmented.NoAnswer();
            }
            return made;
        } catch (IllegalArgumentException e) {
            LOG.error("No evidence could be put to a file: {}", e.getClass().getName());
            return new Augmented.NoAnswer();
        }
    }

    private Augmentation of(Form form) {
        return switch (form) {
            case XML -> xml;
            case PDF -> pdf;
        };
    }
}
