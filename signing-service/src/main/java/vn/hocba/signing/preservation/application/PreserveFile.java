package vn.hocba.signing.preservation.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.signing.preservation.domain.DeliveredFiles;
import vn.hocba.signing.preservation.domain.Delta;
import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.preservation.domain.Preserved.State;
import vn.hocba.signing.preservation.domain.PreservedFiles;

/**
 * Does what is due for a released file: pays the evidence that is owed, lays an archive time stamp around it, and renews that
 * before it can no longer be trusted. One write counts, whoever else does the same.
 */
public final class PreserveFile {

    /** A note about a file that has not left by then is about one that never will. */
    private static final Duration UNRELEASED = Duration.ofHours(1);

    /** Nobody else takes it up meanwhile. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** What came of it. */
    public enum Outcome {
        DONE,
        NOTHING_TO_DO,
        /** An authority is away; it is asked again later. */
        NO_ANSWER
    }

    private final PreservedFiles preserved;
    private final DeliveredFiles delivered;
    private final Augmentations augmentations;
    private final Terms terms;
    private final Clock clock;

    public PreserveFile(
            PreservedFiles preserved, DeliveredFiles delivered, Augmentations augmentations, Terms terms, Clock clock) {
        this.preserved = preserved;
        this.delivered = delivered;
        this.augmentations = augmentations;
        this.terms = terms;
        this.clock = clock;
    }

    public List<String> due(int limit) {
        return preserved.due(clock.instant(), limit).stream()
                .map(Preserved::sha256)
                .toList();
    }

    public Outcome handle(String sha256) {
        Instant now = clock.instant();
        Optional<Preserved> claimed = preserved
                .find(sha256)
                .filter(one -> Optional.ofNullable(one.dueAt())
                        .filter(due -> !due.isAfter(now))
                        .isPresent())
                .filter(one -> preserved.save(one.later(now.plus(LEASE))))
                .flatMap(one -> preserved.find(sha256));
        if (claimed.isEmpty()) {
            return Outcome.NOTHING_TO_DO;
        }
        Optional<byte[]> file = delivered.find(claimed.get());
        if (file.isEmpty()) {
            return notReleased(claimed.get(), now);
        }
        return augment(claimed.get(), file.get(), now);
    }

    private Outcome notReleased(Preserved one, Instant now) {
        if (now.isAfter(one.releasedAt().plus(UNRELEASED))) {
            preserved.forget(one.sha256());
        }
        return Outcome.NOTHING_TO_DO;
    }

    private Outcome augment(Preserved one, byte[] file, Instant now) {
        byte[] current = one.evidence().map(delta -> delta.apply(file)).orElse(file);
        Augmented augmented = augmentations.attempt(
                one.form(), how -> one.state() == State.OWED ? pay(how, current) : how.archived(current));
        return switch (augmented) {
            case Augmented.NoAnswer() -> {
                preserved.save(one.later(now.plus(terms.retryAfter())));
                yield Outcome.NO_ANSWER;
            }
            case Augmented.NotOffered() -> saved(one.with(State.NOT_OFFERED, Delta.between(file, current), null));
            case Augmented.Done(byte[] done, Instant until) -> {
                State next = one.state() == State.OWED ? State.LONG_TERM : State.ARCHIVED;
                Instant due = next == State.ARCHIVED ? renewal(until, now) : now.plus(terms.archiveAfter());
                yield saved(one.with(next, Delta.between(file, done), due));
            }
        };
    }

    private static Augmented pay(Augmentation augmentation, byte[] current) {
        return augmentation.stamped(current) instanceof Augmented.Done(byte[] stamped, Instant _)
                ? augmentation.longTerm(stamped)
                : new Augmented.NoAnswer();
    }

    /** Before the weakest certificate ends; of one that ends soon, half of what is left of it. */
    private Instant renewal(Instant until, Instant now) {
        Instant planned = until.minus(terms.renewBefore());
        Instant half = now.plus(Duration.between(now, until).dividedBy(2));
        return planned.isAfter(half) ? planned : half;
    }

    private Outcome saved(Preserved changed) {
        return preserved.save(changed) ? Outcome.DONE : Outcome.NOTHING_TO_DO;
    }
}
