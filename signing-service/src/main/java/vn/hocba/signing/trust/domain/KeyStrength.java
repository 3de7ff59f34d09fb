package vn.hocba.signing.trust.domain;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** RSA of 2048 bits, ECDSA of 256 bits at least (Thông tư 15/2025/TT-BKHCN). */
public final class KeyStrength {

    private static final int RSA = 2048;
    private static final int EC = 256;

    private KeyStrength() {}

    public static boolean suffices(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA;
            case ECPublicKey ec -> ec.getParams().getOrder().bitLength() >= EC;
            default -> false;
        };
    }
}
