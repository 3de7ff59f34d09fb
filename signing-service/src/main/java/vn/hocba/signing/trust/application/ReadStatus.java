package vn.hocba.signing.trust.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.hocba.signing.trust.domain.Revocation.Status;
import vn.hocba.signing.trust.domain.StatusProof;

/** Reads what an authority has said about a certificate; only what the issuer, or whom the issuer lets answer, has signed. */
public final class ReadStatus {

    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    /** Who names no next answer has a newer one at any time (RFC 6960, 4.2.2.1): it is current while clocks may differ. */
    private static final Duration WITHOUT_NEXT = Duration.ofMinutes(5);

    /**
     * What was said.
     *
     * @param from when it was said
     * @param until when the authority will have said something newer
     */
    public record Said(Status status, Instant from, Instant until) {

        /** May it be relied on at that time? */
        public boolean isCurrent(Instant at) {
            return at.isBefore(until);
        }
    }

    private ReadStatus() {}

    /** Empty when it is not about this certificate, or not by its issuer. */
    public static Optional<Said> of(StatusProof proof, X509Certificate certificate, X509Certificate issuer) {
        return switch (proof.kind()) {
            case OCSP -> ofAnswer(proof.der(), certificate, issuer);
            case LIST -> list(proof.der()).flatMap(list -> ofList(list, certificate, issuer));
        };
    }

    public static Optional<X509CRL> list(byte[] der) {
        try {
            return Optional.of(
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** RFC 5280, 5: the issuer's own list, if it is about such certificates and complete. */
    public static Optional<Said> ofList(X509CRL list, X509Certificate certificate, X509Certificate issuer) {
        if (list.getNextUpdate() == null || !isOf(issuer, list) || !ListScope.covers(list, certificate)) {
            return Optional.empty();
        }
        Status status = Optional.ofNullable(list.getRevokedCertificate(certificate.getSerialNumber()))
                .map(X509CRLEntry::getRevocationDate)
                .<Status>map(since -> new Status.Revoked(since.toInstant()))
                .orElseGet(Status.Good::new);
        return Optional.of(new Said(
                status, list.getThisUpdate().toInstant(), list.getNextUpdate().toInstant()));
    }

    private static boolean isOf(X509Certificate issuer, X509CRL list) {
        try {
            if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                return false;
            }
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** RFC 6960, 3.2: about this certificate, signed by its issuer or by whom the issuer has named for that. */
    private static Optional<Said> ofAnswer(byte[] der, X509Certificate certificate, X509Certificate issuer) {
        try {
            var response = new OCSPResp(der);
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                return Optional.empty();
            }
            for (SingleResp one : basic.getResponses()) {
                // whose it is first: most of what is kept with a document is about others
                if (isAbout(one, certificate, issuer) && isBy(issuer, basic)) {
                    Instant from = one.getThisUpdate().toInstant();
                    return Optional.of(new Said(
                            status(one.getCertStatus()),
                            from,
                            Optional.ofNullable(one.getNextUpdate())
                                    .map(Date::toInstant)
                                    .orElse(from.plus(WITHOUT_NEXT))));
                }
            }
            return Optional.empty();
        } catch (OCSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException
                | IllegalStateException
                | StackOverflowError e) { // an answer made to break its reader
            return Optional.empty();
        }
    }

    private static boolean isAbout(SingleResp one, X509Certificate certificate, X509Certificate issuer)
            throws OCSPException, GeneralSecurityException, OperatorCreationException {
        return one.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                && one.getCertID()
                        .matchesIssuer(
                                new JcaX509CertificateHolder(issuer), new JcaDigestCalculatorProviderBuilder().build());
    }

    private static boolean isBy(X509Certificate issuer, BasicOCSPResp basic) {
        if (isSigned(basic, issuer)) {
            return true;
        }
        for (X509CertificateHolder holder : basic.getCerts()) {
            Optional<X509Certificate> responder = certificate(holder);
            if (responder.isPresent()
                    && isNamed(responder.get(), issuer, basic.getProducedAt().toInstant())
                    && isSigned(basic, responder.get())) {
                return true;
            }
        }
        return false;
    }

    /** A key of another kind or size than the signature's is refused by an exception: it is somebody else's signature. */
    private static boolean isSigned(BasicOCSPResp basic, X509Certificate by) {
        try {
            return basic.isSignatureValid(new JcaContentVerifierProviderBuilder().build(by));
        } catch (OCSPException | OperatorCreationException e) {
            return false;
        }
    }

    private static Optional<X509Certificate> certificate(X509CertificateHolder holder) {
        try {
            return Optional.of(new JcaX509CertificateConverter().getCertificate(holder));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static boolean isNamed(X509Certificate responder, X509Certificate issuer, Instant at) {
        try {
            responder.verify(issuer.getPublicKey());
            return responder.getExtendedKeyUsage() != null
                    && responder.getExtendedKeyUsage().contains(OCSP_SIGNING)
                    && !at.isBefore(responder.getNotBefore().toInstant())
                    && !at.isAfter(responder.getNotAfter().toInstant());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** BouncyCastle says nothing at all for a good certificate. */
    private static Status status(@org.jspecify.annotations.Nullable CertificateStatus status) {
        if (status == null) {
            return new Status.Good();
        }
        return status instanceof RevokedStatus revoked
                ? new Status.Revoked(revoked.getRevocationTime().toInstant())
                : new Status.Unknown();
    }
}
