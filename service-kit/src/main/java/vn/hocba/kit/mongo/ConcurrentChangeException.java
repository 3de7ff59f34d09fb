package vn.hocba.kit.mongo;

/** The stored version is not the one that was read: somebody else changed the aggregate first. */
public final class ConcurrentChangeException extends RuntimeException {

    public ConcurrentChangeException(String collection) {
        super("A document of " + collection + " was changed by somebody else");
    }
}
