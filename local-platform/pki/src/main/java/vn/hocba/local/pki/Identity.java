package vn.hocba.local.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key with its certificate and the chain up to the root, own certificate first. */
record Identity(PrivateKey key, List<X509Certificate> chain) {

    Identity {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }
}
