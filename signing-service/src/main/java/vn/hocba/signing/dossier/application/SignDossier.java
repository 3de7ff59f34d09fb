package vn.hocba.signing.dossier.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.signing.dossier.application.SigningOutcome.NothingOpen;
import vn.hocba.signing.dossier.application.SigningOutcome.Reason;
import vn.hocba.signing.dossier.application.SigningOutcome.Refused;
import vn.hocba.signing.dossier.application.SigningOutcome.Signed;
import vn.hocba.signing.dossier.application.SigningWork.Made;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFiles;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.Sha256;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.dossier.domain.XmlSignatures;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/**
 * Puts a signer's signatures into all slots of a dossier that are open for that signer, in one write. The write only
 * happens if the dossier is as it was read, so a slot is never signed twice, whatever crashes or repeats.
 */
public final class SignDossier {

    /** A dozen teachers may sign one dossier at the same time. */
    private static final int TRIES = 40;

    private final Dossiers dossiers;
    private final DossierFiles files;
    private final XmlSignatures xml;
    private final TimeStampAuthority stamps;
    private final SlotGuard guard;
    private final SignatureLog log;
    private final Clock clock;

    public SignDossier(
            Dossiers dossiers,
            DossierFiles files,
            XmlSignatures xml,
            TimeStampAuthority stamps,
            SlotGuard guard,
            SignatureLog log,
            Clock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.xml = xml;
        this.stamps = stamps;
        this.guard = guard;
        this.log = log;
        this.clock = clock;
    }

    public SigningOutcome handle(String dossierId, Signer signer) {
        SigningOutcome outcome = attempt(dossierId, signer);
        if (outcome instanceof Refused(Reason reason)) {
            log.refused(dossierId, signer, reason);
        }
        return outcome;
    }

    private SigningOutcome attempt(String dossierId, Signer signer) {
        var work = new SigningWork(xml, stamps, clock, signer);
        for (int i = 0; i < TRIES; i++) {
            Optional<Dossier> found = dossiers.find(dossierId)
                    .filter(one -> signer.caller().worksAt(one.document().schoolCode()));
            if (found.isEmpty()) {
                return new Refused(Reason.NOT_FOUND);
            }
            Dossier dossier = found.get();
            List<Slot> open = dossier.openSlots();
            List<Slot> mine = open.stream()
                    .filter(slot -> guard.admits(signer, dossier.document(), slot))
                    .toList();
            if (mine.isEmpty()) {
                boolean anyInRole =
                        open.stream().anyMatch(slot -> signer.roles().contains(slot.role()));
                return anyInRole ? new Refused(Reason.NOT_YOURS) : new NothingOpen();
            }
            if (!isValidNow(signer)) {
                return new Refused(Reason.CERTIFICATE_NOT_VALID);
            }
            List<Made> made = work.sign(dossier, mine);
            if (dossiers.save(change(dossier, made))) {
                log.signed(dossierId, signer, made);
                return new Signed(made.size());
            }
        }
        return new Refused(Reason.TRY_AGAIN);
    }

    private Change change(Dossier dossier, List<Made> made) {
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

    private boolean isValidNow(Signer signer) {
        Instant now = clock.instant();
        var certificate = signer.key().certificate();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }
}
