package vn.hocba.student.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocba.kit.security.Caller;
import vn.hocba.student.platform.domain.Fingerprint;

/**
 * What makes a request recognisable when it is repeated after a crash: then the kit has no stored answer, but something
 * may have been written.
 */
public final class RequestKey {

    private RequestKey() {}

    /** Of this caller's {@code Idempotency-Key}; empty without one. */
    public static Optional<String> of(Caller caller, @Nullable String idempotencyKey) {
        return Optional.ofNullable(idempotencyKey).map(key -> Fingerprint.of(caller.subject(), key));
    }
}
