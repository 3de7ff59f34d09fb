package vn.hocba.ministry.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of one transcript of a package.
 *
 * @param code why it was rejected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Result(
        String transcriptId,
        long version,
        String sha256,
        Status status,
        @Nullable String code) {

    /** The store's decision. */
    public enum Status {
        ACCEPTED,
        REJECTED
    }
}
