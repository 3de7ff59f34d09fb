package vn.hocba.signing.dossier.application;

import java.time.Clock;
import java.util.Map;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.SignedDocument;
import vn.hocba.signing.dossier.domain.Slots;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.trust.domain.Sha256;

/** A composed document opens its dossier, and takes over from earlier versions that nobody has finished. */
public final class OpenDossier {

    private static final int TRIES = 20;

    /** What came of it. */
    public enum Outcome {
        OPENED,
        ALREADY_OPEN,
        /** Signatures on it would be worth nothing. */
        NOT_SIGNABLE
    }

    private final Dossiers dossiers;
    private final DossierFiles files;
    private final XmlSignatures xml;
    private final Clock clock;

    public OpenDossier(Dossiers dossiers, DossierFiles files, XmlSignatures xml, Clock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.xml = xml;
        this.clock = clock;
    }

    public Outcome handle(SignedDocument document, byte[] composed, Slots slots) {
        if (!xml.isSignable(composed, slots.all())) {
            return Outcome.NOT_SIGNABLE;
        }
        String sha256 = Sha256.of(composed);
        files.keep(document.dossierId(), Kind.COMPOSED, sha256, composed);
        Map<String, String> digests = xml.digests(composed, Map.of(), slots.elementsAt(slots.firstStage()));
        Change opened = Dossier.open(document, slots, digests, sha256, clock.instant());
        boolean added = dossiers.add(opened);
        voidEarlierVersions(document);
        return added ? Outcome.OPENED : Outcome.ALREADY_OPEN;
    }

    /** Also when the dossier was there already: the process may have died in between. */
    private void voidEarlierVersions(SignedDocument document) {
        for (String id : dossiers.beingSigned(document.id())) {
            for (int i = 0; i < TRIES; i++) {
                boolean done = dossiers.find(id)
                        .filter(one -> one.document().version() < document.version())
                        .flatMap(Dossier::voided)
                        .map(dossiers::save)
                        .orElse(true);
                if (done) {
                    break;
                }
            }
        }
    }
}
