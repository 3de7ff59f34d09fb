package vn.hocba.kit.problem;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stack trace for the log without what the exception says, where its text may quote a person's data. */
public final class Traces {

    private static final int FRAMES = 25;

    /** Their messages repeat keys, values or pieces of the document. */
    private static final Set<String> QUOTING = Set.of(
            "com.mongodb.",
            "org.bson.",
            "tools.jackson.",
            "com.fasterxml.",
            "jakarta.validation.",
            "org.springframework.");

    private Traces() {}

    public static String withoutData(@Nullable Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "Caused by: ")
                    .append(describe(cause))
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\tat ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }

    /** The chain of exception types alone. */
    public static String names(@Nullable Throwable failure) {
        var text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(cause.getClass().getSimpleName());
        }
        return text.toString();
    }

    private static String describe(Throwable cause) {
        String type = cause.getClass().getName();
        String message = cause.getMessage();
        if (message == null || QUOTING.stream().anyMatch(type::startsWith)) {
            return type;
        }
        // a wrapping exception repeats its cause's text
        boolean repeats = cause.getCause() != null
                && message.contains(cause.getCause().getClass().getName());
        return repeats ? type : type + ": " + message.replaceAll("\\d{6,}", "***");
    }
}
