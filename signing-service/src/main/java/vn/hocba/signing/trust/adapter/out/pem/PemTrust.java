package vn.hocba.signing.trust.adapter.out.pem;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hocba.signing.platform.SigningProperties;
import vn.hocba.signing.trust.domain.Trust;

/**
 * Trusts the self-signed certificates of the anchors' file; its other certificates only help to build chains. Chains are
 * kept once built: what changes from signature to signature is only the time that they must cover.
 */
@Component
class PemTrust implements Trust {

    /** Enough for every signer of a busy week; beyond that they are built again. */
    private static final int MOST_CHAINS = 20_000;

    private final AnchorFile file;
    private final Map<X509Certificate, List<X509Certificate>> chains = new ConcurrentHashMap<>();
    private volatile Anchors known = Anchors.NONE;

    PemTrust(SigningProperties properties) {
        this.file = new AnchorFile(properties.trustAnchors());
    }

    @Override
    public Judgement judge(X509Certificate certificate, List<X509Certificate> brought, Instant at) {
        Anchors anchors = file.read();
        if (anchors.isEmpty()) {
            return new Judgement.NoAnchors();
        }
        if (!anchors.modified().equals(known.modified())) {
            chains.clear();
            known = anchors;
        }
        List<X509Certificate> chain = chains.get(certificate);
        if (chain == null) {
            // a certificate that is over has a chain, too: it is built for a time at which it was valid
            Optional<List<X509Certificate>> built = build(anchors, certificate, brought);
            if (built.isEmpty()) {
                return new Judgement.Untrusted();
            }
            chain = built.get();
            if (chains.size() < MOST_CHAINS) {
                chains.put(certificate, chain);
            }
        }
        return chain.stream().allMatch(one -> covers(one, at))
                ? new Judgement.Trusted(chain.size() > 1 ? chain.get(1) : chain.getFirst())
                : new Judgement.NotValidThen();
    }

    private static boolean covers(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Optional<List<X509Certificate>> build(
            Anchors anchors, X509Certificate certificate, List<X509Certificate> brought) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(anchors.roots(), target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(certificate.getNotBefore().toInstant().plusMillis(1)));
            List<X509Certificate> helpers = Stream.of(List.of(certificate), brought, anchors.helpers())
                    .flatMap(Collection::stream)
                    .toList();
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(helpers)));
            var built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            X509Certificate anchor = built.getTrustAnchor().getTrustedCert();
            return Optional.of(Stream.concat(
                            built.getCertPath().getCertificates().stream().map(X509Certificate.class::cast),
                            Stream.of(anchor))
                    .toList());
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
