package vn.hocba.local.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

/** Keeps the authority's own keys in one PKCS#12 file, so that a restart goes on with the same authority. */
final class IdentityStore {

    private static final char[] PASSWORD = "local-trial-only".toCharArray();

    private final Path file;

    IdentityStore(Path directory) {
        this.file = directory.resolve("authority.p12");
    }

    Optional<Identity> load(String alias) throws GeneralSecurityException, IOException {
        KeyStore store = open();
        if (!store.containsAlias(alias)) {
            return Optional.empty();
        }
        var key = (PrivateKey) store.getKey(alias, PASSWORD);
        var chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return Optional.of(new Identity(key, chain));
    }

    void save(String alias, Identity identity) throws GeneralSecurityException, IOException {
        KeyStore store = open();
        store.setKeyEntry(alias, identity.key(), PASSWORD, identity.chain().toArray(Certificate[]::new));
        Path next = file.resolveSibling("authority.p12.next");
        try (OutputStream out = Files.newOutputStream(next)) {
            store.store(out, PASSWORD);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
        } else {
            store.load(null, null);
        }
        return store;
    }
}
