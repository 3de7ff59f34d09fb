package vn.hocba.signing.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key with its certificate and the chain above it. */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    public byte[] pkcs12(String pin) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("signer", key, pin.toCharArray(), chain.toArray(Certificate[]::new));
            var out = new ByteArrayOutputStream();
            store.store(out, pin.toCharArray());
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
