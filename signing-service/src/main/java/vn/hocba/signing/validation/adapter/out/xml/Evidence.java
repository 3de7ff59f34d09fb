package vn.hocba.signing.validation.adapter.out.xml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.hocba.signing.preservation.domain.Layer;
import vn.hocba.signing.preservation.domain.XadesArchive;
import vn.hocba.signing.validation.domain.Checked.Outcome;

/** The evidence around the outer signatures of a document, by their Ids, which the document has once each. */
record Evidence(Map<String, List<Layer>> layers) {

    Evidence {
        layers = Map.copyOf(layers);
    }

    /** None when the document is not written like ours, so that its text may mean something else than its elements. */
    static Evidence of(byte[] xml) {
        if (hasDeclarations(xml)) {
            return new Evidence(Map.of());
        }
        try {
            var layers = new HashMap<String, List<Layer>>();
            for (XadesArchive.Outer outer : XadesArchive.outers(xml)) {
                layers.put(outer.id(), outer.layers());
            }
            return new Evidence(layers);
        } catch (IllegalArgumentException e) {
            return new Evidence(Map.of());
        }
    }

    Outcome around(Element holder, Outcome outcome) {
        return outcome instanceof Outcome.Sound sound
                ? sound.within(layers.getOrDefault(
                        SecureXml.children(holder).getFirst().getAttribute("Id"), List.of()))
                : outcome;
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
