package vn.hocba.signing.dossier.adapter.out.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.springframework.stereotype.Component;
import vn.hocba.signing.credential.domain.SigningKey;
import vn.hocba.signing.dossier.adapter.out.xml.Layout.Place;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.XmlSignatures;

/** XAdES signatures without an XML library between the digest and the key (docs/adr/0003); three independent ones check them in the tests. */
@Component
class DirectXades implements XmlSignatures {

    @Override
    public boolean isSignable(byte[] composed, List<Slot> slots) {
        if (!CanonicalForm.has(composed)) {
            return false;
        }
        Optional<Layout> layout = Layout.of(composed);
        boolean distinct = slots.stream().map(Slot::slotId).distinct().count() == slots.size();
        return distinct && layout.isPresent() && slots.stream().allMatch(slot -> fits(slot, slots, layout.get()));
    }

    /** The slot is empty and outside of what it signs; what stands in there is signed in an earlier stage. */
    private static boolean fits(Slot slot, List<Slot> slots, Layout layout) {
        Optional<Place> holder = layout.find(slot.slotId());
        Optional<Place> element = layout.find(slot.elementId());
        if (holder.isEmpty() || element.isEmpty() || !holder.get().isEmpty()) {
            return false;
        }
        return slots.stream()
                .filter(other -> layout.find(other.slotId())
                        .filter(place -> element.get().contains(place))
                        .isPresent())
                .allMatch(inside -> inside.stage() < slot.stage());
    }

    @Override
    public Map<String, String> digests(byte[] composed, Map<String, byte[]> signatures, Set<String> elementIds) {
        Layout layout = layout(composed);
        SortedMap<Integer, byte[]> insertions = insertions(layout, signatures);
        var digests = new HashMap<String, String>();
        for (String id : elementIds) {
            Place place = layout.place(id);
            MessageDigest digest = XadesText.sha256();
            int from = place.start();
            for (var insertion : insertions.subMap(place.start(), place.end()).entrySet()) {
                digest.update(composed, from, insertion.getKey() - from);
                digest.update(insertion.getValue());
                from = insertion.getKey();
            }
            digest.update(composed, from, place.end() - from);
            digests.put(id, XadesText.base64(digest.digest()));
        }
        return digests;
    }

    @Override
    public byte[] assemble(byte[] composed, Map<String, byte[]> signatures) {
        var out = new ByteArrayOutputStream(composed.length + (16 << 10) * signatures.size());
        int from = 0;
        for (var insertion : insertions(layout(composed), signatures).entrySet()) {
            out.write(composed, from, insertion.getKey() - from);
            out.writeBytes(insertion.getValue());
            from = insertion.getKey();
        }
        out.write(composed, from, composed.length - from);
        return out.toByteArray();
    }

    @Override
    public byte[] sign(Slot slot, String digest, SigningKey key, Instant at) {
        X509Certificate certificate = key.certificate();
        boolean rsa = !(certificate.getPublicKey() instanceof ECPublicKey);
        String properties = XadesText.properties(slot.slotId(), certificate, at);
        String signedInfo = XadesText.signedInfo(
                slot.slotId(), slot.elementId(), digest, XadesText.digest(properties.getBytes(UTF_8)), rsa);
        byte[] value = key.sign(signedInfo.getBytes(UTF_8));
        byte[] written = certificate.getPublicKey() instanceof ECPublicKey ec ? plain(value, ec) : value;
        return XadesText.signature(slot.slotId(), signedInfo, written, key.chain(), at)
                .getBytes(UTF_8);
    }

    @Override
    public byte[] toBeStamped(byte[] signature) {
        return XadesText.signatureValue(new String(signature, UTF_8)).getBytes(UTF_8);
    }

    @Override
    public byte[] stamp(byte[] signature, byte[] token) {
        return XadesText.stamped(new String(signature, UTF_8), token).getBytes(UTF_8);
    }

    private static Layout layout(byte[] composed) {
        return Layout.of(composed).orElseThrow(() -> new IllegalArgumentException("not a canonical document"));
    }

    /** By position, each behind the start tag of its slot. */
    private static SortedMap<Integer, byte[]> insertions(Layout layout, Map<String, byte[]> signatures) {
        var insertions = new TreeMap<Integer, byte[]>();
        signatures.forEach(
                (slotId, signature) -> insertions.put(layout.place(slotId).content(), signature));
        return insertions;
    }

    /** XML signatures write ECDSA as two numbers of fixed length (RFC 6931, 2.3.6), keys give DER. */
    private static byte[] plain(byte[] der, ECPublicKey key) {
        try {
            BigInteger order = key.getParams().getOrder();
            BigInteger[] numbers = StandardDSAEncoding.INSTANCE.decode(order, der);
            return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
        } catch (IOException e) {
            throw new IllegalStateException("an ECDSA signature that is not DER", e);
        }
    }
}
