package vn.hocba.signing.sample;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** EU DSS as an independent judge of what we sign. */
public final class Dss {

    /** What it says of one signature. */
    public record Opinion(Indication indication, String level) {}

    private static final byte[] POLICY = policy();

    private Dss() {}

    /** Its own policy, except that the trial authority says nothing about revocation. */
    private static byte[] policy() {
        try (InputStream in = Dss.class.getResourceAsStream("/policy/constraint.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "<RevocationDataAvailable Level=\"[A-Z]+\"", "<RevocationDataAvailable Level=\"IGNORE\"")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Opinion> opinions(byte[] file) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(TestAuthority.shared().root()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        Reports reports = validator.validateDocument(new ByteArrayInputStream(POLICY));
        SimpleReport report = reports.getSimpleReport();
        return report.getSignatureIdList().stream()
                .map(id -> {
                    SignatureLevel level = report.getSignatureFormat(id);
                    return new Opinion(report.getIndication(id), level.toString());
                })
                .toList();
    }
}
