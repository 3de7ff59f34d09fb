package vn.hocba.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Says whether a certificate is good, revoked or unknown: OCSP (RFC 6960) and the revocation list (RFC 5280). */
final class StatusAuthority {

    private static final Duration VALIDITY = Duration.ofHours(24);

    private final Identity root;
    private final Identity issuing;
    private final Identity responder;
    private final IssuedRegister register;
    private final Clock clock;

    StatusAuthority(Identity root, Identity issuing, Identity responder, IssuedRegister register, Clock clock) {
        this.root = root;
        this.issuing = issuing;
        this.responder = responder;
        this.register = register;
        this.clock = clock;
    }

    byte[] ocsp(byte[] request) throws IOException, GeneralSecurityException {
        var asked = new OCSPReq(request);
        Instant now = clock.instant();
        try {
            var holder = new JcaX509CertificateHolder(responder.certificate());
            var builder = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
            for (var one : asked.getRequestList()) {
                var id = one.getCertID();
                builder.addResponse(
                        id, status(id.getSerialNumber()), Date.from(now), Date.from(now.plus(VALIDITY)), null);
            }
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                builder.setResponseExtensions(new Extensions(nonce));
            }
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(responder.key());
            var basic = builder.build(signer, new X509CertificateHolder[] {holder}, Date.from(now));
            OCSPResp response = new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
            return response.getEncoded();
        } catch (OCSPException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    byte[] revocationList() throws GeneralSecurityException, IOException {
        return list(issuing, register.revocations());
    }

    /** Of the authorities below the root; nobody takes the only one back here. */
    byte[] rootList() throws GeneralSecurityException, IOException {
        return list(root, Map.of());
    }

    private byte[] list(Identity by, Map<BigInteger, Instant> revoked) throws GeneralSecurityException, IOException {
        Instant now = clock.instant();
        var builder = new JcaX509v2CRLBuilder(by.certificate(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(VALIDITY)));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils()
                        .createAuthorityKeyIdentifier(by.certificate().getPublicKey()));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
        revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), CRLReason.cessationOfOperation));
        try {
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(by.key());
            return new JcaX509CRLConverter().getCRL(builder.build(signer)).getEncoded();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    @SuppressWarnings("NullAway") // BouncyCastle's constant for "good" is null by definition
    private CertificateStatus status(BigInteger serial) {
        Instant revokedAt = register.revocations().get(serial);
        if (revokedAt != null) {
            return new RevokedStatus(Date.from(revokedAt), CRLReason.cessationOfOperation);
        }
        return register.knows(serial) ? CertificateStatus.GOOD : new UnknownStatus();
    }
}
