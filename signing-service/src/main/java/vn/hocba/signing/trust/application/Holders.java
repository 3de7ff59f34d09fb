package vn.hocba.signing.trust.application;

import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import vn.hocba.signing.trust.domain.Holder;
import vn.hocba.signing.trust.domain.Holder.Kind;

/** Reads the holder out of a certificate's subject. */
public final class Holders {

    private static final String PERSON = "CCCD:";
    private static final String ORGANISATION = "MST:";

    private Holders() {}

    public static Holder of(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        String number = first(subject, BCStyle.SERIALNUMBER);
        String name = first(subject, BCStyle.CN);
        if (number.startsWith(PERSON)) {
            return new Holder(Kind.PERSON, number.substring(PERSON.length()), name);
        }
        if (number.startsWith(ORGANISATION)) {
            return new Holder(Kind.ORGANISATION, number.substring(ORGANISATION.length()), name);
        }
        return new Holder(Kind.UNKNOWN, number, name);
    }

    /** The issuer's common name, to be shown. */
    public static String issuerOf(X509Certificate certificate) {
        return first(X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()), BCStyle.CN);
    }

    private static String first(X500Name name, ASN1ObjectIdentifier attribute) {
        return Stream.of(name.getRDNs(attribute))
                .findFirst()
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()))
                .orElse("");
    }
}
