package vn.hocba.kit.mongo;

/** A unique index refused the document. Which value it was is not said: it may be a person's number. */
public final class DuplicateException extends RuntimeException {

    public DuplicateException(String collection) {
        super("A document of " + collection + " exists already");
    }
}
