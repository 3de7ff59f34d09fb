package vn.hocba.ministry.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom the store trusts: the self-signed certificates of the anchors' file. Other certificates of that file, and an
 * {@code issuing.pem} beside it, only help to build the chain.
 *
 * <p>Chains are kept once built; what changes from signature to signature is only the time that they must cover.
 */
public final class Trust {

    private record Known(FileTime modified, Set<TrustAnchor> anchors, List<X509Certificate> helpers) {}

    private final Path file;
    private final Map<X509Certificate, List<X509Certificate>> chains = new ConcurrentHashMap<>();
    private volatile Known known = new Known(FileTime.fromMillis(0), Set.of(), List.of());

    public Trust(Path file) {
        this.file = file;
    }

    /** Does the signer's certificate lead to an anchor, and was the whole chain valid at that time? */
    boolean covers(X509Certificate signer, Collection<X509Certificate> brought, Instant at) {
        reloadIfChanged();
        List<X509Certificate> chain = chains.get(signer);
        if (chain == null) {
            chain = build(signer, brought, at);
            if (chain.isEmpty()) {
                return false;
            }
            chains.put(signer, chain);
        }
        return chain.stream().allMatch(certificate -> validAt(certificate, at)) && maySign(signer);
    }

    private List<X509Certificate> build(X509Certificate signer, Collection<X509Certificate> brought, Instant at) {
        try {
            var target = new X509CertSelector();
            target.setCertificate(signer);
            var parameters = new PKIXBuilderParameters(known.anchors(), target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            List<X509Certificate> helpers = Stream.of(List.of(signer), brought, known.helpers())
                    .flatMap(Collection::stream)
                    .toList();
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(helpers)));
            var built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            var chain = new ArrayList<X509Certificate>();
            for (Certificate certificate : built.getCertPath().getCertificates()) {
                chain.add((X509Certificate) certificate);
            }
            return chain;
        } catch (GeneralSecurityException e) {
            return List.of();
        }
    }

    private static boolean validAt(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    /** Digital signature or non-repudiation, when the certificate limits its use (RFC 5280, 4.2.1.3). */
    private static boolean maySign(X509Certificate signer) {
        boolean[] usage = signer.getKeyUsage();
        return usage == null || usage[0] || usage[1];
    }

    private void reloadIfChanged() {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            if (modified.equals(known.modified())) {
                return;
            }
            var all = new ArrayList<>(certificates(file));
            Path issuing = file.resolveSibling("issuing.pem");
            if (Files.exists(issuing)) {
                all.addAll(certificates(issuing));
            }
            Map<Boolean, List<X509Certificate>> bySelf = all.stream()
                    .collect(Collectors.partitioningBy(certificate ->
                            certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())));
            Set<TrustAnchor> anchors = bySelf.getOrDefault(true, List.of()).stream()
                    .map(certificate -> new TrustAnchor(certificate, null))
                    .collect(Collectors.toUnmodifiableSet());
            chains.clear();
            known = new Known(modified, anchors, bySelf.getOrDefault(false, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("The trust anchors cannot be read", e);
        }
    }

    private static List<X509Certificate> certificates(Path pem) throws IOException {
        try {
            var found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)));
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a PEM file with certificates", e);
        }
    }
}
