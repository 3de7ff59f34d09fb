package vn.hocba.signing.bench;

import eu.europa.esig.dss.model.DSSDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.TestAuthority;

/** A document that looks like ours, signed by EU DSS with a key of an authority that nobody here trusts. */
final class Foreign {

    byte[] signedXml() {
        var stranger = new TestAuthority("Stranger").person("079185000009", "Người lạ");
        DSSDocument signed = new BareDss(RealKeyFiles.key(stranger))
                .xades(Documents.primary("f1").xml());
        var out = new ByteArrayOutputStream();
        try {
            signed.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
