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
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.preservation.application.Release;
import vn.hocba.signing.preservation.domain.Form;

/** What signatures change: with the last one of a stage the next stage opens, with the last one of all the document is finished. */
public final class FinishStage {

    private final DossierFiles files;
    private final XmlSignatures xml;
    private final Release release;

    public FinishStage(DossierFiles files, XmlSignatures xml, Release release) {
        this.files = files;
        this.xml = xml;
        this.release = release;
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
        Release.Released released = release.handle(dossier.id(), Form.XML, finished);
        files.keep(dossier.id(), Kind.SIGNED, released.sha256(), released.file());
        return signed.complete(released.file(), released.sha256(), at);
    }
}
