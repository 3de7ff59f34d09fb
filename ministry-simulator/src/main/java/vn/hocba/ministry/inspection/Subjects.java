package vn.hocba.ministry.inspection;

import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Whose certificate it is: the subject's serialNumber (OID 2.5.4.5) says a person's or an organisation's number. */
final class Subjects {

    private static final String SERIAL_NUMBER = "2.5.4.5";
    private static final int HEADER = 2;

    private Subjects() {}

    static boolean isPerson(X509Certificate certificate) {
        return serialNumber(certificate)
                .filter(text -> text.startsWith("CCCD:"))
                .isPresent();
    }

    /** The tax code of the organisation whose seal this is. */
    static Optional<String> organisation(X509Certificate certificate) {
        return serialNumber(certificate).filter(text -> text.startsWith("MST:"));
    }

    private static Optional<String> serialNumber(X509Certificate certificate) {
        String name = certificate
                .getSubjectX500Principal()
                .getName(X500Principal.RFC2253, java.util.Map.of(SERIAL_NUMBER, "serialNumber"));
        try {
            for (Rdn rdn : new LdapName(name).getRdns()) {
                if (rdn.getType().equalsIgnoreCase("serialNumber")) {
                    return Optional.of(text(rdn.getValue()));
                }
            }
            return Optional.empty();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** RFC 2253 writes an attribute type that it does not know as the DER of its value: tag, length, characters. */
    private static String text(Object value) {
        if (value instanceof byte[] der && der.length >= HEADER) {
            return new String(der, HEADER, der.length - HEADER, java.nio.charset.StandardCharsets.UTF_8);
        }
        return value instanceof byte[] der ? Base64.getEncoder().encodeToString(der) : String.valueOf(value);
    }
}
