package vn.hocba.transcript.verification.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of looking at a file.
 *
 * @param status of the transcript that the file claims to be; absent when it claims none that we know
 * @param content only when the file is genuine
 */
public record Verification(
        Verdict verdict,
        List<Reason> reasons,
        @Nullable Status status,
        List<SignatureView> signatures,
        @Nullable Content content) {

    public Verification {
        reasons = List.copyOf(reasons);
        signatures = List.copyOf(signatures);
    }

    /** Nothing in it that could be a transcript of ours. */
    public static Verification notGenuine(Reason reason) {
        return new Verification(Verdict.NOT_GENUINE, List.of(reason), null, List.of(), null);
    }

    /**
     * Where a released version stands.
     *
     * @param state VALID, REPLACED, WITHDRAWN or UNKNOWN
     */
    public record Status(
            String transcriptId,
            int version,
            Standing state,
            @Nullable Integer replacedBy) {}

    /** What may be said of a version without knowing who asks. */
    public enum Standing {
        VALID,
        REPLACED,
        WITHDRAWN,
        UNKNOWN
    }
}
