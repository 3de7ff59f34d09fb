package vn.hocba.signing.dossier.adapter.out.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMCryptoContext;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;

/** Are these bytes their own exclusive canonical form? Only then the bytes of an element are what its digest is about. */
final class CanonicalForm {

    private static final class Context extends DOMCryptoContext {

        Context() {
            setProperty("org.jcp.xml.dsig.secureValidation", true);
        }
    }

    private CanonicalForm() {}

    static boolean has(byte[] xml) {
        if (hasDeclarations(xml)) {
            return false;
        }
        try {
            var method = XMLSignatureFactory.getInstance("DOM")
                    .newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null);
            var canonical = (OctetStreamData)
                    method.transform(new OctetStreamData(new ByteArrayInputStream(xml)), new Context());
            return Arrays.equals(xml, canonical.getOctetStream().readAllBytes());
        } catch (GeneralSecurityException | TransformException | IOException e) {
            return false;
        }
    }

    /** A document type, comment, CDATA section or instruction: a canonical document of ours has none, and is not parsed then. */
    private static boolean hasDeclarations(byte[] xml) {
        for (int i = 0; i + 1 < xml.length; i++) {
            if (xml[i] == '<' && (xml[i + 1] == '!' || xml[i + 1] == '?')) {
                return true;
            }
        }
        return false;
    }
}
