package vn.hocba.gateway.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages that are answered: Vietnamese unless English is preferred. */
enum Language {
    VI,
    EN;

    private static final List<Locale> KNOWN = List.of(Locale.of("vi"), Locale.ENGLISH);

    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VI;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return Locale.ENGLISH.equals(best) ? EN : VI;
        } catch (IllegalArgumentException malformed) {
            return VI;
        }
    }

    String pick(String vi, String en) {
        return this == EN ? en : vi;
    }

    String tag() {
        return pick("vi", "en");
    }
}
