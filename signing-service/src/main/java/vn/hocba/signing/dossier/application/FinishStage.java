package vn.hocba.signing.dossier.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.signing.dossier.application.SigningWork.Made;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.Sha256;
import vn.hocba.signing.dossier.domain.XmlSignatures;

/** What signatures change: with the last one of a stage the next stage opens, with the last one of all the document is finished. */
public final class FinishStage {

    private final DossierFiles files;
    private final XmlSignatures xml;

    public FinishStage(DossierFiles files, XmlSignatures xml) {
        this.files = files;
        this.xml = xml;
    }

    Change handle(Dossier dossier, List<Made> made) {
        Dossier signed = dossier.sign(
                made.stream().collect(Collectors.toMap(one -> one.slot().slotId(), Made::signature)));
        Set<String> touched = made.stream().map(one -> one.slot().slotId()).collect(Collectors.toSet());
        if (!signed.isStageComplete()) {
            return new Change(signed, touched, List.of());
        }
        Instant at = signed.slots().lastSignedAt().orElseThrow();
        byte[] composed = files.find(dossier.id(), Kind.COMPOSED, dossier.composedSha256())
                .orElseThrow(() -> new IllegalStateException("a dossier without its document"));
        Optional<Integer> next = signed.nextStage();
        if (next.isPresent()) {
            Map<String, String> digests = xml.digests(
                    composed, signed.slots().elements(), signed.slots().elementsAt(next.get()));
            return signed.advance(touched, digests, at);
        }
        byte[] finished = xml.assemble(composed, signed.slots().elements());
        String sha256 = Sha256.of(finished);
        files.keep(dossier.id(), Kind.SIGNED, sha256, finished);
        return signed.complete(finished, sha256, at);
    }
}
