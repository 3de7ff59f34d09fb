package vn.hocba.signing.trust.application;

import java.io.IOException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Whether a certificate that is not on a list is good by it (RFC 5280, 6.3.3): many lists are about some of the certificates. */
final class ListScope {

    private static final String SCOPE = Extension.issuingDistributionPoint.getId();

    private ListScope() {}

    /** No for changes alone, for some reasons alone, for other certificates, and for what this code does not understand. */
    static boolean covers(X509CRL list, X509Certificate certificate) {
        Set<String> critical =
                Optional.ofNullable(list.getCriticalExtensionOIDs()).orElse(Set.of());
        if (list.getExtensionValue(Extension.deltaCRLIndicator.getId()) != null
                || !critical.stream().allMatch(SCOPE::equals)) {
            return false;
        }
        byte[] scope = list.getExtensionValue(SCOPE);
        try {
            return scope == null
                    || covers(
                            IssuingDistributionPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(scope)),
                            certificate);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean covers(IssuingDistributionPoint scope, X509Certificate certificate) throws IOException {
        boolean isAuthority = certificate.getBasicConstraints() >= 0;
        return scope.getOnlySomeReasons() == null
                && !scope.isIndirectCRL()
                && !scope.onlyContainsAttributeCerts()
                && !(scope.onlyContainsUserCerts() && isAuthority)
                && !(scope.onlyContainsCACerts() && !isAuthority)
                && (scope.getDistributionPoint() == null || isNamed(scope.getDistributionPoint(), certificate));
    }

    /** The place that the list is for must be one that the certificate names. */
    private static boolean isNamed(DistributionPointName place, X509Certificate certificate) throws IOException {
        byte[] value = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (value == null) {
            return false;
        }
        CRLDistPoint points = CRLDistPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value));
        Set<GeneralName> places = Set.copyOf(names(place).toList());
        return Arrays.stream(points.getDistributionPoints())
                .map(DistributionPoint::getDistributionPoint)
                .filter(name -> name != null)
                .flatMap(ListScope::names)
                .anyMatch(places::contains);
    }

    private static Stream<GeneralName> names(DistributionPointName name) {
        return name.getType() == DistributionPointName.FULL_NAME
                ? Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())
                : Stream.empty();
    }
}
