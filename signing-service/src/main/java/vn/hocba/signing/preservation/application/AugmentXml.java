package vn.hocba.signing.preservation.application;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocba.signing.preservation.domain.Layer;
import vn.hocba.signing.preservation.domain.XadesArchive;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/**
 * XAdES (ETSI EN 319 132-1). The manager's signature and the seal carry the evidence; the last of them also that of the signatures
 * inside of what it signs, which cannot change any more.
 */
final class AugmentXml implements Augmentation {

    private final GatherEvidence gather;
    private final TimeStampAuthority stamps;

    AugmentXml(GatherEvidence gather, TimeStampAuthority stamps) {
        this.gather = gather;
        this.stamps = stamps;
    }

    @Override
    public Augmented stamped(byte[] file) {
        var properties = new HashMap<String, String>();
        for (XadesArchive.Outer outer : XadesArchive.outers(file)) {
            if (!outer.hasStamp()) {
                Optional<byte[]> token = stamps.stamp(outer.value());
                if (token.isEmpty()) {
                    return new Augmented.NoAnswer();
                }
                properties.put(outer.id(), XadesArchive.signatureStamp(token.get()));
            }
        }
        return new Augmented.Done(XadesArchive.extend(file, properties), Instant.MAX);
    }

    @Override
    public Augmented longTerm(byte[] file) {
        List<XadesArchive.Outer> outers = XadesArchive.outers(file);
        if (outers.isEmpty() || !outers.stream().allMatch(XadesArchive.Outer::hasStamp)) {
            return new Augmented.NoAnswer();
        }
        return withValues(file, outers);
    }

    private Augmented withValues(byte[] file, List<XadesArchive.Outer> outers) {
        var properties = new HashMap<String, String>();
        for (XadesArchive.Outer outer : outers) {
            boolean last = outer.equals(outers.getLast());
            String covered = last ? outer.content() + outer.signature() : outer.signature();
            switch (gather(covered)) {
                case Gathered.Complete(var certificates, var proofs) -> {
                    boolean first = outer.layers().isEmpty();
                    properties.put(outer.id(), XadesArchive.values(first, certificates, proofs));
                }
                case Gathered.NoAnswer() -> {
                    return new Augmented.NoAnswer();
                }
                case Gathered.NotOffered() -> {
                    return new Augmented.NotOffered();
                }
            }
        }
        return new Augmented.Done(XadesArchive.extend(file, properties), Instant.MAX);
    }

    private Gathered gather(String covered) {
        Set<X509Certificate> leaves = new LinkedHashSet<>();
        Set<X509Certificate> brought = new LinkedHashSet<>();
        for (String keyInfo : covered.split("<ds:KeyInfo>", -1)) {
            List<byte[]> chain = XadesArchive.decoded(keyInfo, "ds:X509Certificate");
            chain.stream().map(TokenCertificates::certificate).forEach(brought::add);
            chain.stream().findFirst().map(TokenCertificates::certificate).ifPresent(leaves::add);
        }
        for (byte[] token : XadesArchive.decoded(covered, "xades:EncapsulatedTimeStamp")) {
            TokenCertificates of = TokenCertificates.of(token);
            leaves.add(of.signer());
            brought.addAll(of.brought());
        }
        return gather.handle(leaves, brought);
    }

    @Override
    public Augmented archived(byte[] file) {
        if (!(freshened(file) instanceof Augmented.Done(byte[] fresh, var _))) {
            return new Augmented.NoAnswer();
        }
        Map<String, String> properties = new HashMap<>();
        var ends = new ArrayList<Instant>();
        for (XadesArchive.Outer outer : XadesArchive.outers(fresh)) {
            Optional<byte[]> token = stamps.stamp(outer.archived());
            if (token.isEmpty()) {
                return new Augmented.NoAnswer();
            }
            properties.put(outer.id(), XadesArchive.archiveStamp(token.get()));
            ends.add(gather.end(TokenCertificates.of(token.get())));
        }
        return new Augmented.Done(
                XadesArchive.extend(fresh, properties),
                ends.stream().min(Comparator.naturalOrder()).orElseThrow());
    }

    @Override
    public boolean isReadable(byte[] file) {
        return XadesArchive.outers(file).stream()
                .noneMatch(outer -> outer.layers().isEmpty());
    }

    /** About the signers while that is possible, later about the latest time stamps alone. */
    private Augmented freshened(byte[] file) {
        List<XadesArchive.Outer> outers = XadesArchive.outers(file);
        boolean archived = outers.stream()
                .flatMap(outer -> outer.layers().stream())
                .anyMatch(layer -> layer.stamp().isPresent());
        if (!archived) {
            return withValues(file, outers);
        }
        var properties = new HashMap<String, String>();
        for (XadesArchive.Outer outer : outers) {
            TokenCertificates latest = outer.layers().stream()
                    .flatMap(layer -> layer.stamp().stream())
                    .map(Layer.Stamp::token)
                    .reduce((_, later) -> later)
                    .map(TokenCertificates::of)
                    .orElseThrow();
            if (gather.handle(List.of(latest.signer()), latest.brought())
                    instanceof Gathered.Complete(var certificates, var proofs)) {
                properties.put(outer.id(), XadesArchive.values(false, certificates, proofs));
            } else {
                return new Augmented.NoAnswer();
            }
        }
        return new Augmented.Done(XadesArchive.extend(file, properties), Instant.MAX);
    }
}
