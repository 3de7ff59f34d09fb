package vn.hocba.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Answers time-stamp requests (RFC 3161) for SHA-256, SHA-384 and SHA-512 digests. */
final class TimeStampAuthority {

    /** A policy identifier of the documentation arc: it promises nothing. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.70.2026.1");

    private static final Set<String> DIGEST_IDS =
            Set.of(TSPAlgorithms.SHA256.getId(), TSPAlgorithms.SHA384.getId(), TSPAlgorithms.SHA512.getId());

    private final SecureRandom random = new SecureRandom();
    private final Identity identity;
    private final Clock clock;

    TimeStampAuthority(Identity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * The response to one request.
     *
     * @throws IOException when the request is no time-stamp request
     */
    byte[] respond(byte[] request) throws IOException, GeneralSecurityException {
        var asked = new TimeStampRequest(request);
        try {
            var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                    .build("SHA256withRSA", identity.key(), identity.certificate());
            var digest = new JcaDigestCalculatorProviderBuilder().build().get(sha256());
            var tokens = new TimeStampTokenGenerator(signer, digest, POLICY);
            tokens.addCertificates(new JcaCertStore(identity.chain()));
            var responses = new TimeStampResponseGenerator(tokens, DIGEST_IDS);
            return responses
                    .generate(asked, new BigInteger(63, random), Date.from(clock.instant()))
                    .getEncoded();
        } catch (OperatorCreationException | TSPException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static AlgorithmIdentifier sha256() {
        return new AlgorithmIdentifier(TSPAlgorithms.SHA256);
    }
}
