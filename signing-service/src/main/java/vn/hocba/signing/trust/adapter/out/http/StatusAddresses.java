package vn.hocba.signing.trust.adapter.out.http;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Where a certificate says that its status can be asked for. */
final class StatusAddresses {

    private StatusAddresses() {}

    /** The first OCSP responder over HTTP (RFC 5280, 4.2.2.1). */
    static Optional<URI> responder(X509Certificate certificate) {
        byte[] value = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Stream.of(AuthorityInformationAccess.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value))
                            .getAccessDescriptions())
                    .filter(one -> one.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                    .map(AccessDescription::getAccessLocation)
                    .flatMap(StatusAddresses::http)
                    .findFirst();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stream<URI> http(GeneralName name) {
        return Stream.of(name)
                .filter(one -> one.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(one -> one.getName().toString())
                .filter(address -> address.startsWith("http://") || address.startsWith("https://"))
                .map(URI::create);
    }

    /** The first list over HTTP (RFC 5280, 4.2.1.13). */
    static Optional<URI> list(X509Certificate certificate) {
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
                    .flatMap(StatusAddresses::http)
                    .findFirst();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
