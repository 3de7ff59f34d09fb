package vn.hocba.signing.trust.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.trust.application.ReadStatus.Said;
import vn.hocba.signing.trust.domain.Revocation.Status;
import vn.hocba.signing.trust.domain.StatusProof;

/** Who is not on a list is good only by a list that would have named that certificate. */
class ListScopeTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final String PLACE = "http://authority.example/1.crl";
    private static final X509Certificate LEAF =
            AUTHORITY.issue(Order.any().crl(PLACE)).certificate();

    @Test
    void aListOfOnlyChangesSaysNothing() {
        assertThat(saysGood(extension(Extension.deltaCRLIndicator, true, new ASN1Integer(BigInteger.ONE))))
                .isFalse();
        assertThat(saysGood(extension(Extension.deltaCRLIndicator, false, new ASN1Integer(BigInteger.ONE))))
                .isFalse();
    }

    @Test
    void whatIsCriticalAndNotUnderstoodSaysNothing() {
        var unknown = new ASN1ObjectIdentifier("2.999.7");
        assertThat(saysGood(extension(unknown, true, DERNull.INSTANCE))).isFalse();
        assertThat(saysGood(extension(unknown, false, DERNull.INSTANCE))).isTrue();
    }

    @Test
    void aListOfOtherCertificatesSaysNothing() {
        assertThat(saysGood(scope(null, true, false, null, false, false))).isTrue();
        assertThat(saysGood(scope(null, false, true, null, false, false))).isFalse();
        assertThat(saysGood(scope(null, false, false, null, false, true))).isFalse();
    }

    @Test
    void aListForSomeReasonsOrOfSomebodyElseSaysNothing() {
        assertThat(saysGood(scope(null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false)))
                .isFalse();
        assertThat(saysGood(scope(null, false, false, null, true, false))).isFalse();
    }

    @Test
    void aListIsForThePlaceThatTheCertificateNames() {
        assertThat(saysGood(scope(PLACE, false, false, null, false, false))).isTrue();
        assertThat(saysGood(scope(PLACE + "2", false, false, null, false, false)))
                .isFalse();
    }

    private static Extension scope(
            String place,
            boolean users,
            boolean authorities,
            ReasonFlags reasons,
            boolean indirect,
            boolean attributes) {
        DistributionPointName name = place == null
                ? null
                : new DistributionPointName(
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, place)));
        return extension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(name, users, authorities, reasons, indirect, attributes));
    }

    private static Extension extension(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        try {
            return Extension.create(id, critical, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean saysGood(Extension more) {
        byte[] list = TestAuthority.listOf(AUTHORITY.issuing(), Instant.now(), Duration.ofHours(1), more);
        return ReadStatus.of(new StatusProof(StatusProof.Kind.LIST, list), LEAF, AUTHORITY.issuing())
                .map(Said::status)
                .filter(Status.Good.class::isInstance)
                .isPresent();
    }
}
