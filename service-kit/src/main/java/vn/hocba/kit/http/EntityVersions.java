package vn.hocba.kit.http;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.problem.CommonProblem;
import vn.hocba.kit.problem.ProblemException;

/** An aggregate's version as entity tag: {@code ETag: "7"} in answers, {@code If-Match: "7"} in commands (RFC 9110, 13.1.1). */
public final class EntityVersions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private EntityVersions() {}

    /** The tag of a version, with its quotes. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller read; empty without the header, or for {@code *}.
     *
     * @throws ProblemException 412 when it is no version at all, so can be none that is stored
     */
    public static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(CommonProblem.VERSION_MISMATCH);
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /**
     * The same where a command makes no sense without it.
     *
     * @throws ProblemException 428 without the header
     */
    public static long required(@Nullable String ifMatch) {
        return expected(ifMatch).orElseThrow(() -> new ProblemException(CommonProblem.IF_MATCH_REQUIRED));
    }
}
