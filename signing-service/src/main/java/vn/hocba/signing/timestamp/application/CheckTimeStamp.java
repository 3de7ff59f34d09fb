package vn.hocba.signing.timestamp.application;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.hocba.signing.timestamp.domain.StampCheck;
import vn.hocba.signing.trust.domain.Trust;

/** Checks a token: over these bytes, signed by its authority (RFC 3161, 2.3: a key for time stamping alone), trusted then. */
public final class CheckTimeStamp {

    private static final String SHA256 = "SHA-256";
    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, SHA256,
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    private final Trust trust;

    public CheckTimeStamp(Trust trust) {
        this.trust = trust;
    }

    /** A stamp that has just been given. */
    public StampCheck handle(byte[] token, byte[] content) {
        return handle(token, digest -> digested(digest, content), Optional.empty());
    }

    /** One of which it is known that it was there at that time; its authority must have been trusted until then. */
    public StampCheck handle(byte[] token, byte[] content, Instant thereAt) {
        return handle(token, digest -> digested(digest, content), Optional.of(thereAt));
    }

    /** The same, about something of which only the digest is at hand; a stamp by another digest is none of ours. */
    public StampCheck ofDigest(byte[] token, byte[] sha256, Instant thereAt) {
        return handle(token, digest -> digest.equals(SHA256) ? sha256 : new byte[0], Optional.of(thereAt));
    }

    private StampCheck handle(byte[] token, Function<String, byte[]> imprint, Optional<Instant> thereAt) {
        try {
            return check(new TimeStampToken(new CMSSignedData(token)), imprint, thereAt);
        } catch (CMSException
                | TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException
                | IllegalStateException
                | StackOverflowError e) { // a token made to break its reader
            return new StampCheck.Invalid();
        }
    }

    private static byte[] digested(String digest, byte[] content) {
        try {
            return MessageDigest.getInstance(digest).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private StampCheck check(TimeStampToken token, Function<String, byte[]> imprint, Optional<Instant> thereAt)
            throws TSPException, GeneralSecurityException, OperatorCreationException {
        String digest = DIGESTS.get(token.getTimeStampInfo().getMessageImprintAlgOID());
        if (digest == null
                || !MessageDigest.isEqual(
                        imprint.apply(digest), token.getTimeStampInfo().getMessageImprintDigest())) {
            return new StampCheck.Invalid();
        }
        List<X509Certificate> brought = new ArrayList<>();
        X509Certificate signer = null;
        var converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            X509Certificate certificate = converter.getCertificate(holder);
            brought.add(certificate);
            if (token.getSID().match(holder)) {
                signer = certificate;
            }
        }
        if (signer == null) {
            return new StampCheck.Invalid();
        }
        // throws unless the signature is valid and the certificate's only, critical purpose is time stamping
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        if (!(trust.judge(signer, brought, time) instanceof Trust.Judgement.Trusted)) {
            return new StampCheck.Invalid();
        }
        boolean lasted =
                thereAt.isEmpty() || trust.judge(signer, brought, thereAt.get()) instanceof Trust.Judgement.Trusted;
        return lasted ? new StampCheck.Valid(time) : new StampCheck.Expired();
    }
}
