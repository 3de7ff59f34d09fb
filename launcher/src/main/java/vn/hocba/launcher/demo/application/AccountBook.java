package vn.hocba.launcher.demo.application;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hocba.launcher.demo.domain.StaffMember;
import vn.hocba.launcher.http.Account;

/** Passwords and PINs of the invented people: derived from the platform's own secret, so nobody guesses and nothing is kept. */
public final class AccountBook {

    private static final int PASSWORD_BYTES = 12;
    private static final BigInteger PINS = BigInteger.valueOf(100_000_000);

    private final SecretKeySpec secret;

    AccountBook(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The education department's officer, whom the realm brings along. */
    public Account officer() {
        return new Account("so-gddt", "so-gddt");
    }

    /** To sign in with. */
    public Account of(StaffMember member) {
        byte[] password = new byte[PASSWORD_BYTES];
        System.arraycopy(derive("password " + member.username()), 0, password, 0, PASSWORD_BYTES);
        return new Account(
                member.username(), Base64.getUrlEncoder().withoutPadding().encodeToString(password));
    }

    /** Of somebody's key, or of a school's seal. */
    String pin(String holder) {
        var number = new BigInteger(1, derive("pin " + holder)).mod(PINS);
        return String.format(Locale.ROOT, "%08d", number);
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
