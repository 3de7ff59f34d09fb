package vn.hocba.transcript.transcript.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a transcript.
 *
 * @param resultVersion the version of the year result that it is made of
 * @param draft the results while they wait to be composed
 * @param stage the highest stage of signatures that is complete
 * @param signedSha256 of the XML with all signatures
 * @param replacedBy the released version that took this one's place
 */
public record TranscriptVersion(
        int number,
        TranscriptState state,
        long resultVersion,
        @Nullable YearResult draft,
        @Nullable Composition composition,
        int stage,
        List<Signer> signers,
        @Nullable String signedSha256,
        @Nullable Rendering rendering,
        @Nullable Release release,
        @Nullable Integer replacedBy) {

    public TranscriptVersion {
        signers = List.copyOf(signers);
    }

    static TranscriptVersion draft(int number, YearResult result) {
        return new TranscriptVersion(
                number, TranscriptState.DRAFT, result.version(), result, null, 0, List.of(), null, null, null, null);
    }

    /** What it says; empty while it is a draft. */
    public Optional<Composition> composed() {
        return Optional.ofNullable(composition);
    }

    /** The official files; present once released, also when replaced or withdrawn later. */
    public Optional<Release> released() {
        return Optional.ofNullable(release);
    }

    TranscriptVersion composed(Composition made) {
        return new TranscriptVersion(
                number,
                TranscriptState.COMPOSED,
                resultVersion,
                null,
                made,
                stage,
                signers,
                signedSha256,
                rendering,
                release,
                replacedBy);
    }

    TranscriptVersion signing(int completed) {
        return new TranscriptVersion(
                number,
                TranscriptState.SIGNING,
                resultVersion,
                draft,
                composition,
                completed,
                signers,
                signedSha256,
                rendering,
                release,
                replacedBy);
    }

    TranscriptVersion signed(String sha256, List<Signer> all) {
        return new TranscriptVersion(
                number,
                TranscriptState.SIGNED,
                resultVersion,
                draft,
                composition,
                stage,
                all,
                sha256,
                rendering,
                release,
                replacedBy);
    }

    TranscriptVersion rendered(Rendering made) {
        return new TranscriptVersion(
                number,
                TranscriptState.RENDERED,
                resultVersion,
                draft,
                composition,
                stage,
                signers,
                signedSha256,
                made,
                release,
                replacedBy);
    }

    TranscriptVersion released(Release made) {
        return new TranscriptVersion(
                number,
                TranscriptState.RELEASED,
                resultVersion,
                draft,
                composition,
                stage,
                signers,
                signedSha256,
                rendering,
                made,
                replacedBy);
    }

    TranscriptVersion superseded(int by) {
        return new TranscriptVersion(
                number,
                TranscriptState.SUPERSEDED,
                resultVersion,
                draft,
                composition,
                stage,
                signers,
                signedSha256,
                rendering,
                release,
                by);
    }
}
