package vn.hocba.signing.credential.domain;

/** One personal credential per person, one seal per school. */
public record CredentialId(CredentialKind kind, String owner) {

    public static CredentialId personal(String staffId) {
        return new CredentialId(CredentialKind.PERSONAL, staffId);
    }

    public static CredentialId seal(String schoolCode) {
        return new CredentialId(CredentialKind.SEAL, schoolCode);
    }

    @Override
    public String toString() {
        return kind.name() + ":" + owner;
    }
}
