package vn.hocba.signing.preservation.application;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.trust.domain.StatusProofs;
import vn.hocba.signing.trust.domain.Trust;

/** The chains of certificates up to their anchors, and what the authorities say of them now. */
public final class GatherEvidence {

    private static final int LONGEST_CHAIN = 8;

    private final Trust trust;
    private final StatusProofs status;
    private final Clock clock;

    public GatherEvidence(Trust trust, StatusProofs status, Clock clock) {
        this.trust = trust;
        this.status = status;
        this.clock = clock;
    }

    Gathered handle(Collection<X509Certificate> leaves, Collection<X509Certificate> brought) {
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        Set<StatusProof> proofs = new LinkedHashSet<>();
        for (X509Certificate leaf : leaves) {
            List<X509Certificate> chain = chain(leaf, brought);
            if (chain.size() < 2) {
                return new Gathered.NoAnswer();
            }
            for (int i = 0; i + 1 < chain.size(); i++) {
                if (!certificates.add(chain.get(i))) {
                    break; // the rest of the way was gone before
                }
                switch (status.of(chain.get(i), chain.get(i + 1))) {
                    case StatusProofs.Answer.Proof(StatusProof proof)
                    when proof.der().length <= StatusProof.LARGEST -> proofs.add(proof);
                    case StatusProofs.Answer.Proof(var _), StatusProofs.Answer.None() -> {
                        // authorities forget certificates that are over: waiting for them would never end
                        if (!isOver(chain.get(i))) {
                            return new Gathered.NoAnswer();
                        }
                    }
                    case StatusProofs.Answer.NotOffered() -> {
                        if (i == 0) {
                            return new Gathered.NotOffered();
                        }
                    }
                }
            }
            certificates.add(chain.getLast());
        }
        return new Gathered.Complete(
                certificates.stream().map(GatherEvidence::encoded).toList(), List.copyOf(proofs));
    }

    /** From the certificate to its anchor; a single one when it leads nowhere. */
    List<X509Certificate> chain(X509Certificate leaf, Collection<X509Certificate> brought) {
        var chain = new ArrayList<X509Certificate>();
        Optional<X509Certificate> next = Optional.of(leaf);
        while (next.isPresent() && chain.size() < LONGEST_CHAIN && !chain.contains(next.get())) {
            chain.add(next.get());
            next = trust.judge(next.get(), List.copyOf(brought), valid(next.get()))
                            instanceof Trust.Judgement.Trusted(X509Certificate issuer)
                    ? Optional.of(issuer)
                    : Optional.empty();
        }
        return chain;
    }

    /** Now, or the last moment of a certificate that is over: it has its chain all the same. */
    private Instant valid(X509Certificate certificate) {
        return isOver(certificate) ? certificate.getNotAfter().toInstant() : clock.instant();
    }

    private boolean isOver(X509Certificate certificate) {
        return clock.instant().isAfter(certificate.getNotAfter().toInstant());
    }

    /** When the first certificate of the way to its anchor ends. */
    Instant end(TokenCertificates of) {
        return chain(of.signer(), of.brought()).stream()
                .map(one -> one.getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
