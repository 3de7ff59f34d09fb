package vn.hocba.transcript.transcript.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The short code printed on a transcript: 8 characters that nobody confuses on paper. */
public final class VerificationCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;

    private VerificationCode() {}

    public static String random(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As printed: two groups. */
    public static String printed(String code) {
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /** Takes as long for a wrong code as for the right one; blanks, hyphens and case do not count. */
    public static boolean matches(String code, String typed) {
        String cleaned = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), cleaned.getBytes(StandardCharsets.UTF_8));
    }
}
