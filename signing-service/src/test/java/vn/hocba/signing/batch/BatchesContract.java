package vn.hocba.signing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.Failure;
import vn.hocba.signing.batch.domain.Progress;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.sample.Documents;

/** What every store of batches must do. */
public abstract class BatchesContract {

    private static final Instant NOW = Instant.parse("2026-05-25T07:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(15);
    private static final Progress SOME = new Progress(10, 4, List.of(new Failure("d:1", "signing.not-yours")));

    protected abstract Batches batches();

    private static SigningBatch batch(String id) {
        return new SigningBatch(
                id,
                "79000701-VT001",
                Set.of(SlotRole.CLERK),
                new Scope(Documents.SCHOOL, DocumentType.TRANSCRIPT, "2025-2026", Set.of("c1", "c2")),
                BatchState.RUNNING,
                1,
                new Progress(10, 0, List.of()),
                NOW,
                LEASE,
                null);
    }

    @Test
    void findsWhatWasAdded() {
        batches().add(batch("b1"));
        assertThat(batches().find("b1")).contains(batch("b1"));
        assertThat(batches().find("nothing")).isEmpty();
    }

    @Test
    void progressBelongsToItsRun() {
        batches().add(batch("b2"));
        assertThat(batches().progress("b2", 1, SOME, LEASE.plusSeconds(5))).isTrue();
        assertThat(batches().progress("b2", 2, SOME, LEASE)).isFalse();
        SigningBatch found = batches().find("b2").orElseThrow();
        assertThat(found.progress()).isEqualTo(SOME);
        assertThat(found.leaseUntil()).isEqualTo(LEASE.plusSeconds(5));
    }

    @Test
    void whatIsFinishedIsFinished() {
        batches().add(batch("b3"));
        assertThat(batches().finish("b3", 1, BatchState.DONE, SOME, NOW)).isTrue();
        assertThat(batches().progress("b3", 1, SOME, LEASE)).isFalse();
        assertThat(batches().finish("b3", 1, BatchState.INTERRUPTED, SOME, NOW)).isFalse();
        SigningBatch found = batches().find("b3").orElseThrow();
        assertThat(found.state()).isEqualTo(BatchState.DONE);
        assertThat(found.finishedAt()).isEqualTo(NOW);
    }

    @Test
    void aLapsedLeaseInterrupts() {
        batches().add(batch("b4"));
        assertThat(batches().interruptLapsed(LEASE)).isZero();
        assertThat(batches().find("b4").orElseThrow().stateAt(LEASE)).isEqualTo(BatchState.RUNNING);
        assertThat(batches().find("b4").orElseThrow().stateAt(LEASE.plusSeconds(1)))
                .isEqualTo(BatchState.INTERRUPTED);
        assertThat(batches().interruptLapsed(LEASE.plusSeconds(1))).isPositive();
        assertThat(batches().find("b4").orElseThrow().state()).isEqualTo(BatchState.INTERRUPTED);
        assertThat(batches().progress("b4", 1, SOME, LEASE)).isFalse();
    }

    @Test
    void oneResumesAndTheRunBeforeHasNoSay() {
        batches().add(batch("b5"));
        SigningBatch lapsed = batches().find("b5").orElseThrow();
        assertThat(batches().resume(lapsed, SOME, LEASE.plusSeconds(60))).isTrue();
        assertThat(batches().resume(lapsed, SOME, LEASE.plusSeconds(60))).isFalse();
        assertThat(batches().progress("b5", 1, SOME, LEASE)).isFalse();
        assertThat(batches().finish("b5", 1, BatchState.DONE, SOME, NOW)).isFalse();
        SigningBatch running = batches().find("b5").orElseThrow();
        assertThat(running.run()).isEqualTo(2);
        assertThat(running.state()).isEqualTo(BatchState.RUNNING);
        assertThat(batches().progress("b5", 2, SOME, LEASE)).isTrue();
    }
}
