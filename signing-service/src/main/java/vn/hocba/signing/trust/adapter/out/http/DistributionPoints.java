package vn.hocba.signing.trust.adapter.out.http;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Where a certificate says that its authority's list is (RFC 5280, 4.2.1.13). */
final class DistributionPoints {

    private DistributionPoints() {}

    /** The first address that can be asked over HTTP. */
    static Optional<URI> of(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (value == null) {
            return Optional.empty();
        }
        try {
            CRLDistPoint points = CRLDistPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value));
            return Stream.of(points.getDistributionPoints())
                    .map(DistributionPoint::getDistributionPoint)
                    .filter(name -> name != null && name.getType() == DistributionPointName.FULL_NAME)
                    .flatMap(name ->
                            Stream.of(GeneralNames.getInstance(name.getName()).getNames()))
                    .filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                    .map(name -> name.getName().toString())
                    .filter(address -> address.startsWith("http://") || address.startsWith("https://"))
                    .findFirst()
                    .map(URI::create);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
