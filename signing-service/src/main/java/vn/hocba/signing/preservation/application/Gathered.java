package vn.hocba.signing.preservation.application;

import java.util.List;
import vn.hocba.signing.trust.domain.StatusProof;

/** Evidence about certificates. */
sealed interface Gathered {

    /** All of it; certificates as DER. */
    record Complete(List<byte[]> certificates, List<StatusProof> proofs) implements Gathered {

        public Complete {
            certificates = List.copyOf(certificates);
            proofs = List.copyOf(proofs);
        }
    }

    /** An authority cannot be asked now. */
    record NoAnswer() implements Gathered {}

    /** An authority says nothing about the certificates of signers or time stamps. */
    record NotOffered() implements Gathered {}
}
