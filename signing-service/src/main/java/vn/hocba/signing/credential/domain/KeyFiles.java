package vn.hocba.signing.credential.domain;

/** Opens key files. */
@FunctionalInterface
public interface KeyFiles {

    Opened open(byte[] file, char[] pin);

    /** What came of it. */
    sealed interface Opened {

        /** The key is open. */
        record Open(SigningKey key) implements Opened {}

        /** The PIN does not fit. */
        record WrongPin() implements Opened {}

        /** Not a key file, or none with exactly one key and its certificate. */
        record Unreadable() implements Opened {}
    }
}
