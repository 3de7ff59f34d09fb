package vn.hocba.signing.credential.adapter.out.pkcs12;

import vn.hocba.signing.credential.domain.KeyFiles;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.sample.Identity;

/** The adapter, for tests of other packages. */
public final class RealKeyFiles {

    private RealKeyFiles() {}

    public static KeyFiles files() {
        return new Pkcs12KeyFiles();
    }

    public static SigningKey key(Identity identity) {
        return new SoftwareKey(identity.key(), identity.chain());
    }
}
