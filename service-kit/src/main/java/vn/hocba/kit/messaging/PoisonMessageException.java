package vn.hocba.kit.messaging;

import org.jspecify.annotations.Nullable;

/** A message that will never be understood: it goes to the dead letters without being tried again. */
public final class PoisonMessageException extends RuntimeException {

    public PoisonMessageException(String reason) {
        super(reason);
    }

    public PoisonMessageException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
