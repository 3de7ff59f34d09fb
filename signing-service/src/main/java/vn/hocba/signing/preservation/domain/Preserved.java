package vn.hocba.signing.preservation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A released file that must stay provable. The file is with others and does not change; what is gathered later is kept here and
 * found by the file's digest.
 *
 * @param sha256 of the file as it was delivered, lower-case hexadecimal
 * @param dueAt when something is to be done for it; empty when nothing can be
 * @param owedSince since when evidence is owed; empty when none is
 * @param delta what makes of the delivered file the one with its evidence
 * @param revision of the stored document, for the optimistic check
 */
public record Preserved(
        String sha256,
        String dossierId,
        Form form,
        State state,
        @Nullable Instant dueAt,
        @Nullable Instant owedSince,
        @Nullable Delta delta,
        Instant releasedAt,
        long revision) {

    /** How well it is provable. */
    public enum State {
        /** Released without evidence, because authorities were away. */
        OWED,
        /** B-LT. */
        LONG_TERM,
        /** B-LTA: provable until the certificate of its latest time stamp ends. */
        ARCHIVED,
        /** The signers' authorities say nothing about their certificates: there is no evidence to be had. */
        NOT_OFFERED
    }

    /** A file as it leaves. */
    public static Preserved released(
            String sha256, String dossierId, Form form, State state, Instant now, Duration archiveAfter) {
        return new Preserved(
                sha256,
                dossierId,
                form,
                state,
                switch (state) {
                    case OWED -> now;
                    case LONG_TERM, ARCHIVED -> now.plus(archiveAfter);
                    case NOT_OFFERED -> null;
                },
                state == State.OWED ? now : null,
                null,
                now,
                0);
    }

    public Optional<Delta> evidence() {
        return Optional.ofNullable(delta);
    }

    /** Somebody works on it, or tried in vain: not again before then. */
    public Preserved later(Instant then) {
        return new Preserved(sha256, dossierId, form, state, then, owedSince, delta, releasedAt, revision);
    }

    /** With the evidence that was gathered. */
    public Preserved with(State next, Delta evidence, @Nullable Instant due) {
        return new Preserved(sha256, dossierId, form, next, due, null, evidence, releasedAt, revision);
    }
}
