package vn.hocba.signing.trust.adapter.out.http;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hocba.signing.trust.application.ReadStatus;
import vn.hocba.signing.trust.application.ReadStatus.Said;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.trust.domain.StatusProofs;

/** Asks the authority's responder, then its list, where the certificate names them. */
@Component
class HttpRevocation implements Revocation {

    private final OcspAnswers answers;
    private final RevocationLists lists;

    HttpRevocation(OcspAnswers answers, RevocationLists lists) {
        this.answers = answers;
        this.lists = lists;
    }

    @Override
    public Status of(X509Certificate certificate, X509Certificate issuer) {
        Optional<URI> responder = StatusAddresses.responder(certificate);
        Optional<URI> list = StatusAddresses.list(certificate);
        if (responder.isEmpty() && list.isEmpty()) {
            return new Status.NotOffered();
        }
        return responder
                .flatMap(address -> answers.find(address, certificate, issuer))
                .map(OcspAnswers.Answered::said)
                .or(() -> list.flatMap(lists::find).flatMap(one -> ReadStatus.ofList(one, certificate, issuer)))
                .map(Said::status)
                .orElseGet(Status.Unknown::new);
    }

    /** The same questions, for the answer itself. */
    StatusProofs.Answer proof(X509Certificate certificate, X509Certificate issuer) {
        Optional<URI> responder = StatusAddresses.responder(certificate);
        Optional<URI> list = StatusAddresses.list(certificate);
        if (responder.isEmpty() && list.isEmpty()) {
            return new StatusProofs.Answer.NotOffered();
        }
        return responder
                .flatMap(address -> answers.find(address, certificate, issuer))
                .map(OcspAnswers.Answered::proof)
                .or(() -> list.flatMap(lists::find)
                        .filter(one ->
                                ReadStatus.ofList(one, certificate, issuer).isPresent())
                        .map(HttpRevocation::proof))
                .<StatusProofs.Answer>map(StatusProofs.Answer.Proof::new)
                .orElseGet(StatusProofs.Answer.None::new);
    }

    private static StatusProof proof(X509CRL list) {
        try {
            return new StatusProof(StatusProof.Kind.LIST, list.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
