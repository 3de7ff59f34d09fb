package vn.hocba.signing.trust.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import vn.hocba.signing.trust.domain.StatusProof;

/** Whether bytes are a certificate, a list or an answer and nothing more: behind a beginning that parses, anything could stand. */
public final class ExactForm {

    private ExactForm() {}

    public static boolean isCertificate(byte[] der) {
        try {
            return Arrays.equals(
                    der,
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der))
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public static boolean isProof(StatusProof proof) {
        if (proof.der().length > StatusProof.LARGEST) {
            return false;
        }
        return switch (proof.kind()) {
            case LIST -> isList(proof.der());
            case OCSP -> isAnswer(proof.der());
        };
    }

    private static boolean isList(byte[] der) {
        try {
            var list = ReadStatus.list(der);
            return list.isPresent() && Arrays.equals(der, list.get().getEncoded());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isAnswer(byte[] der) {
        try {
            var response = new OCSPResp(der);
            return Arrays.equals(der, response.getEncoded())
                    && response.getResponseObject() instanceof BasicOCSPResp basic
                    && Arrays.equals(
                            basic.getEncoded(),
                            OCSPResponse.getInstance(der)
                                    .getResponseBytes()
                                    .getResponse()
                                    .getOctets());
        } catch (OCSPException
                | IOException
                | IllegalArgumentException
                | IllegalStateException
                | StackOverflowError e) { // an answer made to break its reader
            return false;
        }
    }
}
