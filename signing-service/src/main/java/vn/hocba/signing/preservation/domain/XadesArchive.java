package vn.hocba.signing.preservation.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.signing.trust.domain.Sha256;
import vn.hocba.signing.trust.domain.StatusProof;

/**
 * The signatures of a canonical document that stand outside of its content, and their unsigned properties, as text: nothing is
 * parsed and written anew, so what is signed stays byte for byte (ETSI EN 319 132-1, 5.4 and 5.5). The signatures inside of the
 * content are signed over and stay as they are; a time stamp on an outer one covers them.
 */
public final class XadesArchive {

    /** One in a few years; a file made of thousands would keep its reader busy. */
    private static final int MOST_LAYERS = 32;

    private static final int MOST_OUTERS = 2; // the manager's and the seal

    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String METHOD =
            "<ds:CanonicalizationMethod Algorithm=\"" + EXCLUSIVE + "\"></ds:CanonicalizationMethod>";
    private static final String ETSI_141 = " xmlns:xades141=\"" + ExclusiveText.NAMESPACES.get("xades141") + "\"";
    private static final String UNSIGNED = "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>";
    private static final String UNSIGNED_END = "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>";
    private static final String SIGNED_END = "</xades:SignedProperties>";
    private static final String SIGNATURE_END = "</ds:Signature>";
    private static final Pattern SIGNATURE = Pattern.compile("<ds:Signature xmlns:ds=\""
            + Pattern.quote(ExclusiveText.NAMESPACES.get("ds")) + "\" Id=\"(sig-[A-Za-z0-9_-]{1,64})\">");
    private static final Pattern CONTENT = Pattern.compile("<([A-Z_]{1,40}) Id=\"data\">");
    private static final Pattern PROPERTY = Pattern.compile("<((xades|xades141):[A-Za-z]{1,40})[ >]");

    /** An outer signature; what it covers in the document is in {@code content}. */
    public record Outer(String id, String signature, String content) {

        /** The unsigned properties, one after the other. */
        List<String> properties() {
            int start = signature.indexOf(UNSIGNED);
            var found = new ArrayList<String>();
            if (start < 0) {
                return found;
            }
            int at = start + UNSIGNED.length();
            int end = signature.indexOf(UNSIGNED_END, at);
            while (at < end) {
                Matcher name = PROPERTY.matcher(signature).region(at, end);
                if (!name.lookingAt()) {
                    throw new IllegalArgumentException("not our form of unsigned properties");
                }
                String closing = "</" + name.group(1) + ">";
                int behind = signature.indexOf(closing, at) + closing.length();
                if (behind < at + closing.length()) {
                    throw new IllegalArgumentException("a property without its end");
                }
                found.add(signature.substring(at, behind));
                at = behind;
            }
            return found;
        }

        public boolean hasStamp() {
            return signature.contains("<xades:SignatureTimeStamp>");
        }

        /** What the signature's own time stamp is about. */
        public byte[] value() {
            return bytes(ExclusiveText.alone(part("ds:SignatureValue")));
        }

        /** What the next archive time stamp is about (ETSI EN 319 132-1, 5.5.2.2). */
        public byte[] archived() {
            return archived(properties());
        }

        private byte[] archived(List<String> before) {
            var out = new ByteArrayOutputStream(content.length() + signature.length());
            out.writeBytes(bytes(content));
            out.writeBytes(bytes(ExclusiveText.alone(part("xades:SignedProperties"))));
            out.writeBytes(bytes(ExclusiveText.alone(part("ds:SignedInfo"))));
            out.writeBytes(value());
            out.writeBytes(bytes(ExclusiveText.alone(part("ds:KeyInfo"))));
            before.forEach(property -> out.writeBytes(bytes(ExclusiveText.alone(property))));
            return out.toByteArray();
        }

        private String part(String name) {
            int start = signature.indexOf("<" + name);
            String closing = "</" + name + ">";
            int end = signature.indexOf(closing, Math.max(start, 0));
            if (start < 0 || end < 0) {
                throw new IllegalArgumentException("not our form of a signature");
            }
            return signature.substring(start, end + closing.length());
        }

        /** The evidence around it, the oldest first. */
        public List<Layer> layers() {
            var layers = new ArrayList<Layer>();
            var before = new ArrayList<String>();
            var certificates = new ArrayList<byte[]>();
            var proofs = new ArrayList<StatusProof>();
            for (String property : properties()) {
                if (property.startsWith("<xades141:ArchiveTimeStamp")) {
                    List<byte[]> tokens = decoded(property, "xades:EncapsulatedTimeStamp");
                    if (!property.contains(METHOD) || layers.size() == MOST_LAYERS || tokens.size() != 1) {
                        throw new IllegalArgumentException("not our form of an archive time stamp");
                    }
                    var stamp = new Layer.Stamp(tokens.getFirst(), Sha256.raw(archived(before)));
                    layers.add(new Layer(certificates, proofs, Optional.of(stamp)));
                    certificates.clear();
                    proofs.clear();
                }
                certificates.addAll(decoded(property, "xades:EncapsulatedX509Certificate"));
                decoded(property, "xades:EncapsulatedCRLValue")
                        .forEach(der -> proofs.add(new StatusProof(StatusProof.Kind.LIST, der)));
                decoded(property, "xades:EncapsulatedOCSPValue")
                        .forEach(der -> proofs.add(new StatusProof(StatusProof.Kind.OCSP, der)));
                before.add(property);
            }
            if (!proofs.isEmpty()) {
                layers.add(new Layer(certificates, proofs, Optional.empty()));
            }
            return layers;
        }
    }

    private XadesArchive() {}

    /** Empty when it is not our form of a document. */
    public static List<Outer> outers(byte[] xml) {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        Matcher content = CONTENT.matcher(text);
        if (!content.find()) {
            return List.of();
        }
        String closing = "</" + content.group(1) + ">";
        int end = text.indexOf(closing, content.start());
        if (end < 0) {
            return List.of();
        }
        end += closing.length();
        String covered = text.substring(content.start(), end);
        var found = new ArrayList<Outer>();
        Matcher signature = SIGNATURE.matcher(text).region(end, text.length());
        while (signature.find()) {
            int behind = text.indexOf(SIGNATURE_END, signature.start());
            if (behind < 0) {
                return List.of();
            }
            if (found.size() == MOST_OUTERS) {
                throw new IllegalArgumentException("more signatures than a document has outside of its content");
            }
            behind += SIGNATURE_END.length();
            found.add(new Outer(signature.group(1), text.substring(signature.start(), behind), covered));
            // behind the signature, not behind its tag: no part of the text is kept twice
            signature.region(behind, text.length());
        }
        return List.copyOf(found);
    }

    /** The document with more unsigned properties at the end of those that signatures have. */
    public static byte[] extend(byte[] xml, Map<String, String> propertiesById) {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        for (Outer outer : outers(xml)) {
            String more = propertiesById.getOrDefault(outer.id(), "");
            if (!more.isEmpty()) {
                text = text.replace(outer.signature(), extended(outer.signature(), more));
            }
        }
        return bytes(text);
    }

    private static String extended(String signature, String more) {
        int end = signature.indexOf(UNSIGNED_END);
        if (end >= 0) {
            return signature.substring(0, end) + more + signature.substring(end);
        }
        int behind = signature.indexOf(SIGNED_END) + SIGNED_END.length();
        return signature.substring(0, behind) + UNSIGNED + more + UNSIGNED_END + signature.substring(behind);
    }

    public static String signatureStamp(byte[] token) {
        return "<xades:SignatureTimeStamp>" + METHOD + stamp(token) + "</xades:SignatureTimeStamp>";
    }

    public static String archiveStamp(byte[] token) {
        return "<xades141:ArchiveTimeStamp" + ETSI_141 + ">" + METHOD + stamp(token) + "</xades141:ArchiveTimeStamp>";
    }

    /** The first values of a signature stand for themselves, later ones are about its time stamps. */
    public static String values(boolean first, List<byte[]> certificates, List<StatusProof> proofs) {
        String values = "<xades:CertificateValues>"
                + all("xades:EncapsulatedX509Certificate", certificates)
                + "</xades:CertificateValues><xades:RevocationValues>"
                + group("xades:CRLValues", all("xades:EncapsulatedCRLValue", of(StatusProof.Kind.LIST, proofs)))
                + group("xades:OCSPValues", all("xades:EncapsulatedOCSPValue", of(StatusProof.Kind.OCSP, proofs)))
                + "</xades:RevocationValues>";
        return first
                ? values
                : "<xades141:TimeStampValidationData" + ETSI_141 + ">" + values + "</xades141:TimeStampValidationData>";
    }

    private static List<byte[]> of(StatusProof.Kind kind, List<StatusProof> proofs) {
        return proofs.stream()
                .filter(one -> one.kind() == kind)
                .map(StatusProof::der)
                .toList();
    }

    private static String group(String name, String inside) {
        return inside.isEmpty() ? "" : "<" + name + ">" + inside + "</" + name + ">";
    }

    private static String all(String name, List<byte[]> values) {
        var out = new StringBuilder();
        values.forEach(one -> out.append(group(name, Base64.getEncoder().encodeToString(one))));
        return out.toString();
    }

    private static String stamp(byte[] token) {
        return group("xades:EncapsulatedTimeStamp", Base64.getEncoder().encodeToString(token));
    }

    /** The contents of all elements of that name. */
    public static List<byte[]> decoded(String text, String name) {
        var found = new ArrayList<byte[]>();
        String opening = "<" + name + ">";
        int at = text.indexOf(opening);
        while (at >= 0) {
            int end = text.indexOf('<', at + opening.length());
            if (end < 0) {
                throw new IllegalArgumentException("an element without its end");
            }
            found.add(Base64.getDecoder().decode(text.substring(at + opening.length(), end)));
            at = text.indexOf(opening, end);
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
