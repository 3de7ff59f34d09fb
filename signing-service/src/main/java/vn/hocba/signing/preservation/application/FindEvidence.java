package vn.hocba.signing.preservation.application;

import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.preservation.domain.PreservedFiles;
import vn.hocba.signing.trust.domain.Sha256;

/** The evidence that is kept beside a file, put to it. */
public final class FindEvidence {

    private final PreservedFiles preserved;

    public FindEvidence(PreservedFiles preserved) {
        this.preserved = preserved;
    }

    /** The file as it is if nothing is kept beside it. */
    public byte[] with(byte[] file) {
        return preserved
                .find(Sha256.of(file))
                .flatMap(Preserved::evidence)
                .map(delta -> delta.apply(file))
                .orElse(file);
    }
}
