package vn.hocba.signing.validation.adapter.out.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.hocba.signing.preservation.domain.Layer;
import vn.hocba.signing.preservation.domain.XadesArchive;
import vn.hocba.signing.validation.domain.Checked.Outcome;

/**
 * The evidence around the outer signatures of a document, by their Ids, which the document has once each. Signatures are checked
 * as elements, evidence is about text: it counts only where both are certainly the same.
 */
record Evidence(Map<String, XadesArchive.Outer> outers) {

    private static final List<String> PARTS = List.of("ds:SignedInfo", "ds:SignatureValue", "ds:KeyInfo", "ds:Object");
    private static final List<String> SIGNED = List.of("xades:SignedProperties");
    private static final List<String> EXTENDED = List.of("xades:SignedProperties", "xades:UnsignedProperties");

    /** What a time stamp takes by its name from the text, and where its properties are looked for. */
    private static final List<String> ONCE = List.of(
            "ds:SignedInfo",
            "ds:SignatureValue",
            "ds:KeyInfo",
            "ds:Object",
            "xades:QualifyingProperties",
            "xades:SignedProperties",
            "xades:UnsignedProperties",
            "xades:UnsignedSignatureProperties");

    Evidence {
        outers = Map.copyOf(outers);
    }

    /** None when the document is not written like ours, so that its text may mean something else than its elements. */
    static Evidence of(byte[] xml) {
        if (hasDeclarations(xml)) {
            return new Evidence(Map.of());
        }
        try {
            var outers = new HashMap<String, XadesArchive.Outer>();
            XadesArchive.outers(xml).forEach(outer -> outers.put(outer.id(), outer));
            return new Evidence(outers);
        } catch (IllegalArgumentException e) {
            return new Evidence(Map.of());
        }
    }

    Outcome around(Element holder, Outcome outcome) {
        return outcome instanceof Outcome.Sound sound
                ? sound.within(layers(SecureXml.children(holder).getFirst()))
                : outcome;
    }

    private List<Layer> layers(Element signature) {
        XadesArchive.Outer outer = outers.get(signature.getAttribute("Id"));
        if (outer == null || !isOurs(signature) || !ONCE.stream().allMatch(name -> isOnce(name, outer.signature()))) {
            return List.of();
        }
        try {
            return outer.layers();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** By the names as they are written: another prefix would hide a part from the text, and leave the place to a decoy. */
    private static boolean isOurs(Element signature) {
        if (!signature.getNodeName().equals("ds:Signature")
                || signature.getElementsByTagName("ds:Signature").getLength() > 0
                || !names(signature).equals(PARTS)) {
            return false;
        }
        Element object = SecureXml.children(signature).getLast();
        if (!names(object).equals(List.of("xades:QualifyingProperties"))) {
            return false;
        }
        Element qualifying = SecureXml.children(object).getFirst();
        return names(qualifying).equals(SIGNED)
                || (names(qualifying).equals(EXTENDED)
                        && names(SecureXml.children(qualifying).getLast())
                                .equals(List.of("xades:UnsignedSignatureProperties")));
    }

    private static List<String> names(Element parent) {
        return SecureXml.children(parent).stream().map(Element::getNodeName).toList();
    }

    private static boolean isOnce(String name, String signature) {
        int first = signature.indexOf("<" + name);
        return signature.indexOf("<" + name, first + 1) < 0;
    }

    private static boolean hasDeclarations(byte[] xml) {
        for (int i = 0; i + 1 < xml.length; i++) {
            if (xml[i] == '<' && (xml[i + 1] == '!' || xml[i + 1] == '?')) {
                return true;
            }
        }
        return false;
    }
}
