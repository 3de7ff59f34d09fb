package vn.hocba.signing.trust.adapter.out.http;

import java.security.cert.X509Certificate;
import org.springframework.stereotype.Component;
import vn.hocba.signing.trust.domain.StatusProofs;

/** The answers of responders and lists as they came. */
@Component
class HttpStatusProofs implements StatusProofs {

    private final HttpRevocation revocation;

    HttpStatusProofs(HttpRevocation revocation) {
        this.revocation = revocation;
    }

    @Override
    public Answer of(X509Certificate certificate, X509Certificate issuer) {
        return revocation.proof(certificate, issuer);
    }
}
