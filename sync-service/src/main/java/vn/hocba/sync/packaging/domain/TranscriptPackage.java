package vn.hocba.sync.packaging.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.sync.delivery.domain.Target;

/**
 * Transcripts of one school and year that go out together under the school's seal, and how far they are. Which of them
 * were accepted is kept by each delivery; the package only knows what it waits for.
 *
 * @param createdBy staff id
 * @param items while composing: what is wanted; then: what the manifest lists
 * @param manifest once composed
 * @param sealedManifest once sealed, exactly as signing-service told it
 * @param cityReceipt the last one; empty before
 * @param revision of this record, for the optimistic lock
 */
public record TranscriptPackage(
        String id,
        String schoolCode,
        String schoolYear,
        String createdBy,
        Instant createdAt,
        PackageState state,
        List<PackageItem> items,
        @Nullable Manifest manifest,
        @Nullable String sealedManifest,
        String cityReceipt,
        String ministryReceipt,
        Work work,
        long revision) {

    public TranscriptPackage {
        items = List.copyOf(items);
    }

    public static TranscriptPackage wanted(
            String id, String schoolCode, String schoolYear, String createdBy, List<PackageItem> items, Instant now) {
        return new TranscriptPackage(
                id,
                schoolCode,
                schoolYear,
                createdBy,
                now,
                PackageState.COMPOSING,
                items,
                null,
                null,
                "",
                "",
                Work.due(now),
                1);
    }

    /** All its transcripts are here: list them in the manifest, which now waits for the seal. */
    public TranscriptPackage composed(List<PackageItem> found) {
        if (found.isEmpty()) {
            return moved(PackageState.EMPTY, List.of(), null, null, cityReceipt, ministryReceipt, Work.none());
        }
        return moved(
                PackageState.COMPOSED,
                found,
                Manifest.of(this, found),
                null,
                cityReceipt,
                ministryReceipt,
                Work.none());
    }

    /** The seal is on it. */
    public TranscriptPackage sealed(String sealedXml, Instant now) {
        return moved(PackageState.SIGNED, items, manifest, sealedXml, cityReceipt, ministryReceipt, Work.due(now));
    }

    /** A store took it and promised an answer. */
    public TranscriptPackage submitted(Target target, String receiptId, Instant lookAt) {
        return moved(
                PackageState.submitted(target),
                items,
                manifest,
                sealedManifest,
                target == Target.CITY ? receiptId : cityReceipt,
                target == Target.MINISTRY ? receiptId : ministryReceipt,
                Work.due(lookAt));
    }

    /** The store has decided about everything that was sent to it. */
    public TranscriptPackage settled(Target target, boolean moreToSend, Instant now) {
        return target == Target.CITY && moreToSend
                ? moved(
                        PackageState.ACCEPTED_CITY,
                        items,
                        manifest,
                        sealedManifest,
                        cityReceipt,
                        ministryReceipt,
                        Work.due(now))
                : moved(
                        PackageState.FINISHED,
                        items,
                        manifest,
                        sealedManifest,
                        cityReceipt,
                        ministryReceipt,
                        Work.none());
    }

    /** The store does not know the receipt, or it told only a part: send what is missing again. */
    public TranscriptPackage toBeSentAgain(Target target, Work later) {
        return moved(
                PackageState.toBeSentTo(target), items, manifest, sealedManifest, cityReceipt, ministryReceipt, later);
    }

    /** Nothing changed; try again later. */
    public TranscriptPackage postponed(Work later) {
        return new TranscriptPackage(
                id,
                schoolCode,
                schoolYear,
                createdBy,
                createdAt,
                state,
                items,
                manifest,
                sealedManifest,
                cityReceipt,
                ministryReceipt,
                later,
                revision);
    }

    public String receipt(Target target) {
        return target == Target.CITY ? cityReceipt : ministryReceipt;
    }

    private TranscriptPackage moved(
            PackageState next,
            List<PackageItem> listed,
            @Nullable Manifest composed,
            @Nullable String sealedXml,
            String ofCity,
            String ofMinistry,
            Work then) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a package does not go from " + state + " to " + next);
        }
        return new TranscriptPackage(
                id,
                schoolCode,
                schoolYear,
                createdBy,
                createdAt,
                next,
                listed,
                composed,
                sealedXml,
                ofCity,
                ofMinistry,
                then,
                revision);
    }
}
