package vn.hocba.local.pki;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Who a certificate is for: a person, known by the identity number, or a school, known by its tax code, in the subject's
 * serial number as Vietnamese providers write it ({@code CCCD:...}, {@code MST:...}).
 */
record Subject(Kind kind, String commonName, String identifier, String organization) {

    enum Kind {
        PERSON("CCCD:\\d{12}"),
        SEAL("MST:\\d{10}(-\\d{3})?");

        private final Pattern identifier;

        Kind(String identifier) {
            this.identifier = Pattern.compile(identifier);
        }
    }

    /** What is wrong with this subject, if anything. */
    Optional<String> fault() {
        if (!kind.identifier.matcher(identifier).matches()) {
            return Optional.of("serialNumber: expected " + kind.identifier.pattern());
        }
        if (commonName.isBlank() || commonName.length() > 64) {
            return Optional.of("commonName: 1 to 64 characters");
        }
        return organization.isBlank() || organization.length() > 128
                ? Optional.of("organization: 1 to 128 characters")
                : Optional.empty();
    }

    X500Name name() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, organization)
                .addRDN(BCStyle.CN, commonName)
                .addRDN(BCStyle.SERIALNUMBER, identifier)
                .build();
    }
}
