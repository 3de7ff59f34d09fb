package vn.hocba.signing.preservation.application;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.signing.preservation.domain.Layer;
import vn.hocba.signing.preservation.domain.PdfArchive;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** PAdES (ETSI EN 319 142-1): a security store and time stamps over the document, as revisions behind the seal. */
final class AugmentPdf implements Augmentation {

    private static final Pattern SEAL = Pattern.compile(
            "/SubFilter /ETSI\\.CAdES\\.detached[^<]*(?:<[0-9A-F]{0,4096}>[^<]*)?/Contents <([0-9A-Fa-f]+)>");

    private final GatherEvidence gather;
    private final TimeStampAuthority stamps;

    AugmentPdf(GatherEvidence gather, TimeStampAuthority stamps) {
        this.gather = gather;
        this.stamps = stamps;
    }

    /** A seal without a stamp gets the time of the whole document, with its evidence. */
    @Override
    public Augmented stamped(byte[] file) {
        return new Augmented.Done(file, Instant.MAX);
    }

    @Override
    public Augmented longTerm(byte[] file) {
        Optional<PdfArchive> read = ReadArchive.of(file);
        Optional<byte[]> seal = read.flatMap(archive -> seal(archive.sealed()));
        if (seal.isEmpty()) {
            return new Augmented.NoAnswer();
        }
        PdfArchive archive = read.get();
        List<byte[]> tokens = TokenCertificates.stampsIn(seal.get());
        switch (gather(seal.get(), tokens)) {
            case Gathered.Complete(var certificates, var proofs) -> archive.store(certificates, proofs);
            case Gathered.NoAnswer() -> {
                return new Augmented.NoAnswer();
            }
            case Gathered.NotOffered() -> {
                return new Augmented.NotOffered();
            }
        }
        return tokens.isEmpty() ? stamp(archive) : new Augmented.Done(archive.file(), Instant.MAX);
    }

    @Override
    public Augmented archived(byte[] file) {
        Optional<PdfArchive> read = ReadArchive.of(file);
        Optional<byte[]> seal = read.flatMap(archive -> seal(archive.sealed()));
        if (seal.isEmpty()) {
            return new Augmented.NoAnswer();
        }
        PdfArchive archive = read.get();
        Optional<byte[]> latest = archive.layers().stream()
                .flatMap(layer -> layer.stamp().stream())
                .map(Layer.Stamp::token)
                .reduce((_, later) -> later);
        Gathered gathered = latest.isPresent()
                ? gather.handle(
                        List.of(TokenCertificates.of(latest.get()).signer()),
                        TokenCertificates.of(latest.get()).brought())
                : gather(seal.get(), TokenCertificates.stampsIn(seal.get()));
        if (!(gathered instanceof Gathered.Complete(var certificates, var proofs))) {
            return new Augmented.NoAnswer();
        }
        archive.store(certificates, proofs);
        return stamp(archive);
    }

    @Override
    public boolean isReadable(byte[] file) {
        return ReadArchive.of(file)
                .filter(archive -> !archive.layers().isEmpty())
                .isPresent();
    }

    private Augmented stamp(PdfArchive archive) {
        Optional<byte[]> token = stamps.stamp(archive.archived());
        if (token.isEmpty()) {
            return new Augmented.NoAnswer();
        }
        archive.stamp(token.get());
        return new Augmented.Done(archive.file(), gather.end(TokenCertificates.of(token.get())));
    }

    private Gathered gather(byte[] seal, List<byte[]> tokens) {
        Set<X509Certificate> leaves = new LinkedHashSet<>();
        var brought = new ArrayList<X509Certificate>();
        var all = new ArrayList<>(List.of(seal));
        all.addAll(tokens);
        for (byte[] one : all) {
            TokenCertificates of = TokenCertificates.of(one);
            leaves.add(of.signer());
            brought.addAll(of.brought());
        }
        return gather.handle(leaves, brought);
    }

    private static Optional<byte[]> seal(byte[] sealed) {
        Matcher found = SEAL.matcher(new String(sealed, StandardCharsets.ISO_8859_1));
        Optional<byte[]> last = Optional.empty();
        while (found.find()) {
            last = Optional.of(HexFormat.of().parseHex(found.group(1)));
        }
        return last;
    }
}
