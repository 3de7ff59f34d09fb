package vn.hocba.signing.validation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.trust.domain.StatusProof;

/**
 * What proves that something was there at a time: a time stamp on what contains it, or on a signature over it.
 *
 * @param provenAt it was there then; now, if nothing proves more
 * @param isProven a time stamp says so
 * @param proofs what authorities have said of certificates, with it
 * @param level of the evidence
 */
public record Cover(Instant provenAt, boolean isProven, List<Kept> proofs, SignatureLevel level) {

    /** A proof that was there at a time. */
    public record Kept(StatusProof proof, Instant thereAt) {}

    public Cover {
        proofs = List.copyOf(proofs);
    }

    /** Nothing but the file itself. */
    public static Cover none(Instant now) {
        return new Cover(now, false, List.of(), SignatureLevel.B_B);
    }

    /** Both cover it: the earlier time counts, and all proofs. */
    public Cover and(Cover other) {
        var all = new ArrayList<>(
                Stream.concat(proofs.stream(), other.proofs.stream()).distinct().toList());
        boolean first = isProven == other.isProven ? provenAt.isBefore(other.provenAt) : isProven;
        return new Cover(
                first ? provenAt : other.provenAt,
                isProven || other.isProven,
                all,
                level.compareTo(other.level) > 0 ? level : other.level);
    }
}
