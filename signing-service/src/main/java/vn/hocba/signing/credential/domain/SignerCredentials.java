package vn.hocba.signing.credential.domain;

import java.util.Optional;

/** All credentials. */
public interface SignerCredentials {

    Optional<SignerCredential> find(CredentialId id);

    /** False when somebody else changed it since it was read. */
    boolean save(SignerCredential credential);
}
