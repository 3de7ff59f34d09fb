package vn.hocba.signing.bench;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import vn.hocba.signing.credential.domain.SigningKey;

/** EU DSS as its documentation shows it, default configuration, level B-B: the peer that we are measured against. */
final class BareDss {

    private final SigningKey key;
    private final EncryptionAlgorithm algorithm;
    private final XAdESService xades = new XAdESService(new CommonCertificateVerifier());
    private final PAdESService pades = new PAdESService(new CommonCertificateVerifier());

    BareDss(SigningKey key) {
        this.key = key;
        this.algorithm = EncryptionAlgorithm.forKey(key.certificate().getPublicKey());
    }

    DSSDocument xades(byte[] xml) {
        var document = new InMemoryDocument(xml);
        var parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        ToBeSigned toBeSigned = xades.getDataToSign(document, parameters);
        return xades.signDocument(document, parameters, value(toBeSigned));
    }

    DSSDocument pades(byte[] pdf) {
        var document = new InMemoryDocument(pdf);
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        ToBeSigned toBeSigned = pades.getDataToSign(document, parameters);
        return pades.signDocument(document, parameters, value(toBeSigned));
    }

    private SignatureValue value(ToBeSigned toBeSigned) {
        return new SignatureValue(
                eu.europa.esig.dss.enumerations.SignatureAlgorithm.getAlgorithm(algorithm, DigestAlgorithm.SHA256),
                key.sign(toBeSigned.getBytes()));
    }
}
