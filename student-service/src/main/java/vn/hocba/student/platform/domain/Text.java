package vn.hocba.student.platform.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as people and other systems send it, brought into one form: Unicode NFC (school systems export decomposed
 * Vietnamese letters, which look the same and compare as different), without invisible characters, single blanks.
 */
public final class Text {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Text() {}

    /** Empty when nothing visible was sent. */
    public static String clean(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String visible = INVISIBLE.matcher(sent).replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Null when nothing visible was sent. */
    public static @Nullable String cleanOrNull(@Nullable String sent) {
        String clean = clean(sent);
        return clean.isEmpty() ? null : clean;
    }

    /** For comparing: neither case nor blanks matter. */
    public static String folded(@Nullable String sent) {
        return clean(sent).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
