package vn.hocba.signing.trust.adapter.out.http;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hocba.signing.trust.domain.Revocation;

/** Looks a certificate up in its authority's list (RFC 5280, 5), which must be that authority's and up to date. */
@Component
class HttpRevocation implements Revocation {

    private final RevocationLists lists;

    HttpRevocation(RevocationLists lists) {
        this.lists = lists;
    }

    @Override
    public Status of(X509Certificate certificate, X509Certificate issuer) {
        return DistributionPoints.of(certificate)
                .flatMap(lists::find)
                .filter(list -> isOf(issuer, list))
                .map(list -> status(certificate, list))
                .orElseGet(Status.Unknown::new);
    }

    private static Status status(X509Certificate certificate, X509CRL list) {
        return Optional.ofNullable(list.getRevokedCertificate(certificate.getSerialNumber()))
                .map(X509CRLEntry::getRevocationDate)
                .<Status>map(since -> new Status.Revoked(since.toInstant()))
                .orElseGet(Status.Good::new);
    }

    private static boolean isOf(X509Certificate issuer, X509CRL list) {
        try {
            list.verify(issuer.getPublicKey());
            return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
