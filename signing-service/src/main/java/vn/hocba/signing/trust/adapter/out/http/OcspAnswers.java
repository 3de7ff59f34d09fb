package vn.hocba.signing.trust.adapter.out.http;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.stereotype.Component;
import vn.hocba.signing.trust.application.ReadStatus;
import vn.hocba.signing.trust.application.ReadStatus.Said;
import vn.hocba.signing.trust.domain.Revocation.Status;
import vn.hocba.signing.trust.domain.StatusProof;

/**
 * Answers of OCSP responders (RFC 6960), kept for a while; a responder that does not answer is left alone for as long. Requests
 * carry no nonce: responders of large authorities answer with what they signed before, and its own times say whether it is current.
 */
@Component
class OcspAnswers {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Enough for every signer of a busy week; beyond that everything is asked again. */
    private static final int MOST = 20_000;

    /** An answer with what it says. */
    record Answered(StatusProof proof, Said said) {}

    private record Key(X500Principal issuer, BigInteger serial) {}

    private record Fetched(Instant at, Answered answer) {}

    private final StatusHttp http;
    private final Clock clock;
    private final Map<Key, Fetched> known = new ConcurrentHashMap<>();
    private final Map<URI, Instant> silent = new ConcurrentHashMap<>();

    OcspAnswers(StatusHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** Empty when the responder does not answer, does not know, or has not said it for now. */
    Optional<Answered> find(URI responder, X509Certificate certificate, X509Certificate issuer) {
        Instant now = clock.instant();
        var key = new Key(issuer.getSubjectX500Principal(), certificate.getSerialNumber());
        Optional<Fetched> before = Optional.ofNullable(known.get(key));
        Optional<Answered> fresh = before.filter(one -> now.isBefore(one.at().plus(KEPT)))
                .map(Fetched::answer)
                .filter(one -> one.said().isCurrent(now));
        if (fresh.isPresent()) {
            return fresh;
        }
        boolean leftAlone = Optional.ofNullable(silent.get(responder))
                .filter(since -> now.isBefore(since.plus(KEPT)))
                .isPresent();
        Optional<Answered> asked = leftAlone ? Optional.empty() : ask(responder, certificate, issuer, now);
        if (asked.isEmpty()) {
            silent.putIfAbsent(responder, now);
            return before.map(Fetched::answer).filter(one -> one.said().isCurrent(now));
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, new Fetched(now, asked.get()));
        return asked;
    }

    private Optional<Answered> ask(URI responder, X509Certificate certificate, X509Certificate issuer, Instant now) {
        Optional<byte[]> answer = http.ocsp(responder, request(certificate, issuer));
        if (answer.isPresent()) {
            silent.remove(responder);
        }
        return answer.map(der -> new StatusProof(StatusProof.Kind.OCSP, der))
                .flatMap(proof -> ReadStatus.of(proof, certificate, issuer).map(said -> new Answered(proof, said)))
                .filter(one -> one.said().isCurrent(now)
                        && !one.said().from().isAfter(now.plus(TOLERANCE))
                        && !(one.said().status() instanceof Status.Unknown));
    }

    private static byte[] request(X509Certificate certificate, X509Certificate issuer) {
        try {
            var id = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer),
                    certificate.getSerialNumber());
            return new OCSPReqBuilder().addRequest(id).build().getEncoded();
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
