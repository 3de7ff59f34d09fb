package vn.hocba.signing.credential.adapter.out.pkcs12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hocba.signing.credential.domain.KeyFiles;

/** Key files as PKCS#12 (RFC 7292): one key, its certificate, and the authorities above it. */
@Component
class Pkcs12KeyFiles implements KeyFiles {

    @Override
    public Opened open(byte[] file, char[] pin) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), pin);
            return key(store, pin);
        } catch (UnrecoverableKeyException e) {
            return new Opened.WrongPin();
        } catch (IOException e) {
            return e.getCause() instanceof UnrecoverableKeyException ? new Opened.WrongPin() : new Opened.Unreadable();
        } catch (GeneralSecurityException | IllegalArgumentException e) { // a file made to break its reader
            return new Opened.Unreadable();
        }
    }

    private static Opened key(KeyStore store, char[] pin) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            return new Opened.Unreadable();
        }
        Certificate[] chain = store.getCertificateChain(keys.getFirst());
        boolean certified =
                chain != null && chain.length > 0 && Stream.of(chain).allMatch(X509Certificate.class::isInstance);
        if (!certified || !(store.getKey(keys.getFirst(), pin) instanceof PrivateKey secret)) {
            return new Opened.Unreadable();
        }
        var key = new SoftwareKey(
                secret, Stream.of(chain).map(X509Certificate.class::cast).toList());
        return key.matchesItsCertificate() ? new Opened.Open(key) : new Opened.Unreadable();
    }
}
