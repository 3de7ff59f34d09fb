package vn.hocba.signing.trust.adapter.out.pem;

import java.nio.file.attribute.FileTime;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** What the anchors' file says. */
record Anchors(FileTime modified, Set<TrustAnchor> roots, List<X509Certificate> helpers) {

    static final Anchors NONE = new Anchors(FileTime.fromMillis(0), Set.of(), List.of());

    Anchors {
        roots = Set.copyOf(roots);
        helpers = List.copyOf(helpers);
    }

    boolean isEmpty() {
        return roots.isEmpty();
    }
}
