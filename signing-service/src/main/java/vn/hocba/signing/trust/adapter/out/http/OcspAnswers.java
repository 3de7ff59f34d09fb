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

    /** An answer that was of no use counts as one: the same question is not asked all the time. */
    private record Fetched(Instant at, Optional<Answered> answer) {

        boolean isRecent(Instant now) {
            return now.isBefore(at.plus(KEPT))
                    && (answer.isEmpty() || current(now).isPresent());
        }

        Optional<Answered> current(Instant now) {
            return answer.filter(one -> one.said().isCurrent(now));
        }
    }

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
        if (before.filter(one -> one.isRecent(now)).isPresent() || isLeftAlone(responder, now)) {
            return before.flatMap(one -> one.current(now));
        }
        Optional<byte[]> answer = http.ocsp(responder, request(certificate, issuer));
        if (answer.isEmpty()) {
            silent.put(responder, now);
            return before.flatMap(one -> one.current(now));
        }
        silent.remove(responder);
        var fetched = new Fetched(
                now, read(answer.get(), certificate, issuer, now).or(() -> before.flatMap(one -> one.current(now))));
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, fetched);
        return fetched.answer();
    }

    private boolean isLeftAlone(URI responder, Instant now) {
        return Optional.ofNullable(silent.get(responder))
                .filter(since -> now.isBefore(since.plus(KEPT)))
                .isPresent();
    }

    private static Optional<Answered> read(
            byte[] answer, X509Certificate certificate, X509Certificate issuer, Instant now) {
        var proof = new StatusProof(StatusProof.Kind.OCSP, answer);
        return ReadStatus.of(proof, certificate, issuer)
                .map(said -> new Answered(proof, said))
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
