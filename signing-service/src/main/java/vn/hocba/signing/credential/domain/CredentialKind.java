package vn.hocba.signing.credential.domain;

/** A person's own key, or the school's seal that the clerk keeps (Nghị định 30/2020, Điều 32). */
public enum CredentialKind {
    PERSONAL,
    SEAL
}
