package vn.hocba.signing.credential.domain;

/** Why a key may not be used. Each has its code, {@code credential.<fault>}. */
public enum CredentialFault {
    UNREADABLE,
    WRONG_PIN,
    LOCKED,
    MISSING,
    WEAK_KEY,
    WRONG_USAGE,
    NOT_VALID_NOW,
    UNTRUSTED,
    REVOKED,
    /** The trust anchors are not there. */
    TRUST_UNAVAILABLE,
    /** The certificate is somebody else's. */
    WRONG_HOLDER,
    /** student-service has not told (yet) who that is, or that person has left. */
    HOLDER_UNKNOWN
}
