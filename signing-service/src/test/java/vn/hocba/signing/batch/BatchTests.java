package vn.hocba.signing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.batch.application.BatchOutcome;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Failure;
import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.credential.domain.CredentialFault;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.validation.domain.Verdict;

class BatchTests {

    private static final String HOMEROOM = "79000701-GV001";
    private static final Scope TRANSCRIPTS = new Scope(Documents.SCHOOL, DocumentType.TRANSCRIPT, "", Set.of());
    private static final Scope PACKAGES = new Scope(Documents.SCHOOL, DocumentType.PACKAGE, "", Set.of());
    private static final Caller TEACHER = Office.caller(HOMEROOM, "SUBJECT_TEACHER", "HOMEROOM_TEACHER");
    private static final Caller MANAGER = Office.caller(Office.MANAGER, "MANAGER");
    private static final Caller CLERK = Office.caller(Office.CLERK, "CLERK");

    private final Office office = new Office();

    @AfterEach
    void stop() throws InterruptedException {
        office.runner.stop();
    }

    @Test
    void onePinSignsEverythingThatIsOpen() {
        open(8);
        office.provide(HOMEROOM);
        SigningBatch batch = done(start(TEACHER, TRANSCRIPTS));
        assertThat(batch.progress().total()).isEqualTo(8);
        assertThat(batch.progress().signed()).isEqualTo(8);
        assertThat(batch.progress().failed()).isEmpty();
        assertThat(office.dossier("t3:1").state()).isEqualTo(DossierState.WAITING_MANAGER);
    }

    @Test
    void whatItsOwnSignaturesOpenIsSignedToo() {
        Documents documents = Documents.upperSecondary("t1");
        String id = office.open(documents);
        documents.teachers().stream()
                .filter(teacher -> !teacher.equals(HOMEROOM))
                .forEach(teacher -> office.sign.handle(
                        id, Office.signer(teacher, vn.hocba.signing.dossier.domain.SlotRole.SUBJECT_TEACHER)));
        office.provide(HOMEROOM);
        SigningBatch batch = done(start(TEACHER, TRANSCRIPTS));
        assertThat(batch.progress().signed()).isEqualTo(2);
        assertThat(office.dossier(id).state()).isEqualTo(DossierState.WAITING_MANAGER);
    }

    @Test
    void nothingIsSignedOutOfOrder() {
        open(1);
        office.provide(Office.MANAGER);
        office.provide(Office.CLERK);
        assertThat(handle(MANAGER, TRANSCRIPTS)).isEqualTo(new BatchOutcome.OutOfOrder());
        assertThat(handle(CLERK, TRANSCRIPTS)).isEqualTo(new BatchOutcome.OutOfOrder());
        assertThat(handle(CLERK, PACKAGES)).isEqualTo(new BatchOutcome.NothingWaiting());
        assertThat(handle(MANAGER, PACKAGES)).isEqualTo(new BatchOutcome.NotAllowed());
        assertThat(handle(Office.caller("79000701-HV001", "ACADEMIC_STAFF"), TRANSCRIPTS))
                .isEqualTo(new BatchOutcome.NotAllowed());
    }

    @Test
    void staysWithinItsScope() {
        open(2);
        office.provide(HOMEROOM);
        Caller stranger = new Caller("s", HOMEROOM, "79000301", Set.of("HOMEROOM_TEACHER"));
        assertThat(office.startBatch.handle(
                        stranger, new Scope("79000301", DocumentType.TRANSCRIPT, "", Set.of()), pin()))
                .isEqualTo(new BatchOutcome.NothingWaiting());
        assertThat(handle(TEACHER, new Scope(Documents.SCHOOL, DocumentType.TRANSCRIPT, "2024-2025", Set.of())))
                .isEqualTo(new BatchOutcome.NothingWaiting());
        assertThat(handle(TEACHER, new Scope(Documents.SCHOOL, DocumentType.TRANSCRIPT, "", Set.of("other"))))
                .isEqualTo(new BatchOutcome.NothingWaiting());
    }

    @Test
    void theKeyMustOpen() {
        open(1);
        assertThat(handle(TEACHER, TRANSCRIPTS)).isEqualTo(new BatchOutcome.KeyRefused(CredentialFault.MISSING));
        office.provide(HOMEROOM);
        assertThat(office.startBatch.handle(TEACHER, TRANSCRIPTS, "000000".toCharArray()))
                .isEqualTo(new BatchOutcome.KeyRefused(CredentialFault.WRONG_PIN));
        assertThat(office.dossier("t0:1").signatures()).isZero();
    }

    @Test
    void theClerksBatchSealsThePdfAsSoonAsItComes() {
        open(3);
        signUpToTheSeal();
        office.provide(Office.CLERK);
        SigningBatch batch = start(CLERK, TRANSCRIPTS);
        assertThat(batch.progress().total()).isEqualTo(6);
        await(() -> office.dossiers.waitingForPdf(TRANSCRIPTS) == 3);
        for (int i = 0; i < 3; i++) {
            String id = "t" + i + ":1";
            office.takeRendering.handle(id, SamplePdf.around(office.xmlOf(id)));
        }
        SigningBatch finished = done(batch);
        assertThat(finished.progress().signed()).isEqualTo(6);
        assertThat(office.dossier("t1:1").state()).isEqualTo(DossierState.COMPLETED);
    }

    @Test
    void theClerksBatchDoesNotWaitForEver() {
        open(1);
        signUpToTheSeal();
        office.provide(Office.CLERK);
        SigningBatch batch = start(CLERK, TRANSCRIPTS);
        await(() -> office.dossiers.waitingForPdf(TRANSCRIPTS) == 1);
        await(() -> found(batch).progress().signed() == 1);
        office.clock.pass(Duration.ofSeconds(31));
        await(() -> found(batch).state() == BatchState.INTERRUPTED);
        office.takeRendering.handle("t0:1", SamplePdf.around(office.xmlOf("t0:1")));
        SigningBatch again = ((BatchOutcome.Running) office.resumeBatch.handle(batch.id(), CLERK, pin())).batch();
        assertThat(again.progress().total()).isEqualTo(2);
        assertThat(done(again).progress().signed()).isEqualTo(2);
        assertThat(office.dossier("t0:1").state()).isEqualTo(DossierState.COMPLETED);
    }

    @Test
    void packagesAreSealedAndDone() {
        office.open(Documents.parcel("p1"));
        office.provide(Office.CLERK);
        assertThat(done(start(CLERK, PACKAGES)).progress().total()).isEqualTo(1);
        assertThat(office.validate(office.xmlOf("p1")).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void theKeysTimeIsOver() {
        open(1);
        office.provide(HOMEROOM);
        office.dossiers.beforeSaving = change -> {
            office.clock.pass(Duration.ofMinutes(11));
            return false;
        };
        SigningBatch batch = start(TEACHER, TRANSCRIPTS);
        await(() -> found(batch).state() == BatchState.INTERRUPTED);
        assertThat(office.dossier("t0:1").signatures()).isZero();
    }

    @Test
    void whatFailsIsNamedAndTheOthersAreSigned() {
        open(4);
        office.provide(HOMEROOM);
        office.dossiers.beforeSaving = change -> !change.dossier().id().equals("t2:1");
        SigningBatch batch = done(start(TEACHER, TRANSCRIPTS));
        assertThat(batch.progress().signed()).isEqualTo(3);
        assertThat(batch.progress().failed()).containsExactly(new Failure("t2:1", "signing.try-again"));
        assertThat(batch.progress().total()).isEqualTo(4);
    }

    @Test
    void twoBatchesOfOnePersonSignEverySlotOnce() {
        open(10);
        office.provide(HOMEROOM);
        SigningBatch one = start(TEACHER, TRANSCRIPTS);
        BatchOutcome other = handle(TEACHER, TRANSCRIPTS);
        int signed = done(one).progress().signed();
        if (other instanceof BatchOutcome.Running(var batch)) {
            signed += done(batch).progress().signed();
        }
        assertThat(signed).isEqualTo(10);
        assertThat(office.audited.stream().filter(event -> event.action().equals("dossier.sign")))
                .hasSize(10);
    }

    /** The process dies at its n-th write; somebody authorises the batch again in another one. */
    @Test
    void wheneverTheProcessDiesEverySlotIsSignedOnce() throws InterruptedException {
        for (int dies = 1; dies <= 6; dies++) {
            var trial = new BatchTests();
            trial.survives(dies);
            trial.stop();
        }
    }

    private void survives(int dies) {
        open(5);
        office.provide(HOMEROOM);
        var writes = new AtomicInteger();
        office.dossiers.beforeSaving = change -> {
            if (writes.incrementAndGet() >= dies) {
                throw new IllegalStateException("killed");
            }
            return true;
        };
        SigningBatch batch = start(TEACHER, TRANSCRIPTS);
        await(() -> found(batch).state() != BatchState.RUNNING);
        office.dossiers.beforeSaving = change -> true;
        BatchOutcome again = handle(TEACHER, TRANSCRIPTS);
        if (dies <= 5) {
            done(((BatchOutcome.Running) again).batch());
        } else {
            assertThat(again).isEqualTo(new BatchOutcome.NothingWaiting());
        }
        for (int i = 0; i < 5; i++) {
            assertThat(office.dossier("t" + i + ":1").signatures()).isEqualTo(1);
        }
        assertThat(office.audited.stream()
                        .filter(event -> event.action().equals("dossier.sign")
                                && event.outcome().equals("done")))
                .hasSize(5);
    }

    @Test
    void aBatchThatLostItsInstanceGoesOnInAnother() {
        open(6);
        office.provide(HOMEROOM);
        SigningBatch lost = lostBatch();
        assertThat(office.resumeBatch.handle(lost.id(), TEACHER, pin())).isEqualTo(new BatchOutcome.AlreadyRunning());
        office.clock.pass(Duration.ofSeconds(16));
        assertThat(office.resumeBatch.handle(lost.id(), MANAGER, pin())).isEqualTo(new BatchOutcome.NotFound());
        var again = office.resumeBatch.handle(lost.id(), TEACHER, pin());
        SigningBatch finished = done(((BatchOutcome.Running) again).batch());
        assertThat(finished.progress().signed()).isEqualTo(6);
        assertThat(finished.run()).isEqualTo(2);
        assertThat(office.resumeBatch.handle(lost.id(), TEACHER, pin())).isEqualTo(new BatchOutcome.AlreadyDone());
    }

    @Test
    void aRunThatWasReplacedSignsNothingMore() {
        open(1);
        signUpToTheSeal();
        office.provide(Office.CLERK);
        SigningBatch batch = start(CLERK, TRANSCRIPTS);
        await(() -> found(batch).progress().signed() == 1);
        office.batches.resume(
                found(batch), found(batch).progress(), office.clock.instant().plusSeconds(1000));
        await(() -> office.ended.contains(BatchState.INTERRUPTED));
        office.takeRendering.handle("t0:1", SamplePdf.around(office.xmlOf("t0:1")));
        assertThat(found(batch).run()).isEqualTo(2);
        assertThat(found(batch).state()).isEqualTo(BatchState.RUNNING);
        assertThat(office.dossier("t0:1").state()).isEqualTo(DossierState.WAITING_PDF_SEAL);
    }

    @Test
    void stoppingTheServiceInterruptsItsBatches() throws InterruptedException {
        open(1);
        signUpToTheSeal();
        office.provide(Office.CLERK);
        SigningBatch batch = start(CLERK, TRANSCRIPTS);
        await(() -> found(batch).progress().signed() == 1);
        office.runner.stop();
        assertThat(found(batch).state()).isEqualTo(BatchState.INTERRUPTED);
    }

    /** Runs nowhere: its instance has died at once. */
    private SigningBatch lostBatch() {
        var lost = new SigningBatch(
                "lost",
                HOMEROOM,
                Set.of(vn.hocba.signing.dossier.domain.SlotRole.HOMEROOM_TEACHER),
                TRANSCRIPTS,
                BatchState.RUNNING,
                1,
                new vn.hocba.signing.batch.domain.Progress(6, 0, List.of()),
                office.clock.instant(),
                office.clock.instant().plusSeconds(15),
                null);
        office.batches.add(lost);
        return lost;
    }

    private void open(int documents) {
        for (int i = 0; i < documents; i++) {
            office.open(Documents.primary("t" + i));
        }
    }

    private void signUpToTheSeal() {
        for (String id : office.dossiers.open(
                vn.hocba.signing.dossier.domain.SlotKeys.of(
                        HOMEROOM, Documents.SCHOOL, Set.of(vn.hocba.signing.dossier.domain.SlotRole.HOMEROOM_TEACHER)),
                TRANSCRIPTS,
                "",
                100)) {
            office.signByTeachers(id, Documents.primary("any"));
            office.signByManager(id);
        }
    }

    private BatchOutcome handle(Caller caller, Scope scope) {
        return office.startBatch.handle(caller, scope, pin());
    }

    private SigningBatch start(Caller caller, Scope scope) {
        if (handle(caller, scope) instanceof BatchOutcome.Running(var batch)) {
            return batch;
        }
        throw new AssertionError("not started");
    }

    private SigningBatch found(SigningBatch batch) {
        return office.batches.find(batch.id()).orElseThrow();
    }

    private SigningBatch done(SigningBatch batch) {
        await(() -> found(batch).state() == BatchState.DONE);
        return found(batch);
    }

    private static char[] pin() {
        return TestAuthority.PIN.toCharArray();
    }

    private static void await(BooleanSupplier condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
    }
}
