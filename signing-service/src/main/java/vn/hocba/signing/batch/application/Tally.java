package vn.hocba.signing.batch.application;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hocba.signing.batch.domain.Failure;
import vn.hocba.signing.batch.domain.Progress;

/** What a run has done so far; many threads count. */
final class Tally {

    private static final int FAILURES_KEPT = 1000;

    /** After so many failures of something that is needed, a dossier is not tried again in this run. */
    private static final int TRIES = 3;

    private final int expected;
    private final AtomicInteger signed;
    private final AtomicInteger failures = new AtomicInteger();
    private final Queue<Failure> kept = new ConcurrentLinkedQueue<>();
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();

    Tally(Progress before) {
        this.expected = before.total();
        this.signed = new AtomicInteger(before.signed());
    }

    void signed(int signatures) {
        signed.addAndGet(signatures);
    }

    void refused(String dossierId, String code) {
        if (givenUp.add(dossierId) && failures.incrementAndGet() <= FAILURES_KEPT) {
            kept.add(new Failure(dossierId, code));
        }
    }

    /** It may go better the next time. */
    void trouble(String dossierId, String code) {
        if (troubles.merge(dossierId, 1, Integer::sum) >= TRIES) {
            refused(dossierId, code);
        }
    }

    boolean isWorthTrying(String dossierId) {
        return !givenUp.contains(dossierId);
    }

    int count() {
        return signed.get();
    }

    boolean hasTrouble() {
        return troubles.keySet().stream().anyMatch(this::isWorthTrying);
    }

    /** While it runs: more may have opened than was expected. */
    Progress progress() {
        return new Progress(Math.max(expected, signed.get() + failures.get()), signed.get(), List.copyOf(kept));
    }

    /** At the end nothing is expected any more: some of it was signed by others. */
    Progress finished() {
        return new Progress(signed.get() + failures.get(), signed.get(), List.copyOf(kept));
    }
}
