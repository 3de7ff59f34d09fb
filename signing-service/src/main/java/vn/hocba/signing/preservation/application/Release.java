package vn.hocba.signing.preservation.application;

import java.time.Clock;
import java.time.Instant;
import vn.hocba.signing.preservation.domain.Form;
import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.preservation.domain.Preserved.State;
import vn.hocba.signing.preservation.domain.PreservedFiles;
import vn.hocba.signing.trust.domain.Sha256;

/**
 * Puts a file to B-LT before it leaves, if the authorities answer, and notes what is owed if they do not. The note is written
 * before the file is released: a note about a file that never left is found out later and dropped.
 */
public final class Release {

    /** A file as it leaves. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Released(byte[] file, String sha256, boolean longTerm) {}

    private final Augmentations augmentations;
    private final PreservedFiles preserved;
    private final Terms terms;
    private final Clock clock;

    public Release(Augmentations augmentations, PreservedFiles preserved, Terms terms, Clock clock) {
        this.augmentations = augmentations;
        this.preserved = preserved;
        this.terms = terms;
        this.clock = clock;
    }

    public Released handle(String dossierId, Form form, byte[] file) {
        return switch (augmentations.attempt(form, how -> how.longTerm(file))) {
            case Augmented.Done(byte[] augmented, Instant _) -> released(dossierId, form, augmented, State.LONG_TERM);
            case Augmented.NoAnswer() -> released(dossierId, form, file, State.OWED);
            case Augmented.NotOffered() -> released(dossierId, form, file, State.NOT_OFFERED);
        };
    }

    private Released released(String dossierId, Form form, byte[] file, State state) {
        String sha256 = Sha256.of(file);
        preserved.add(Preserved.released(sha256, dossierId, form, state, clock.instant(), terms.archiveAfter()));
        return new Released(file, sha256, state == State.LONG_TERM);
    }
}
