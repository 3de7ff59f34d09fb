package vn.hocba.signing.trust.adapter.out.pem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the file again when it was changed. While it cannot be read, what was known stays. */
final class AnchorFile {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorFile.class);

    private final Path file;
    private volatile Anchors known = Anchors.NONE;
    private volatile boolean complained;

    AnchorFile(Path file) {
        this.file = file;
    }

    Anchors read() {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            if (!modified.equals(known.modified())) {
                known = parsed(modified);
            }
            complained = false;
        } catch (IOException | GeneralSecurityException e) {
            complain(e);
        }
        return known;
    }

    /** Once, not at every signature. */
    private void complain(Exception e) {
        if (!complained) {
            complained = true;
            LOG.error("The trust anchors cannot be read: {}", e.getClass().getSimpleName());
        }
    }

    private Anchors parsed(FileTime modified) throws IOException, GeneralSecurityException {
        Map<Boolean, List<X509Certificate>> bySelf =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .collect(Collectors.partitioningBy(
                                one -> one.getSubjectX500Principal().equals(one.getIssuerX500Principal())));
        return new Anchors(
                modified,
                bySelf.getOrDefault(true, List.of()).stream()
                        .map(root -> new TrustAnchor(root, null))
                        .collect(Collectors.toUnmodifiableSet()),
                bySelf.getOrDefault(false, List.of()));
    }
}
