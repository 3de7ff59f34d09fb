package vn.hocba.signing.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.audit.AuditEvent;
import vn.hocba.signing.dossier.application.OpenDossier;
import vn.hocba.signing.dossier.application.SigningOutcome;
import vn.hocba.signing.dossier.application.SigningOutcome.NothingOpen;
import vn.hocba.signing.dossier.application.SigningOutcome.Reason;
import vn.hocba.signing.dossier.application.SigningOutcome.Refused;
import vn.hocba.signing.dossier.application.SigningOutcome.Signed;
import vn.hocba.signing.dossier.application.TakeRendering;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierEvent;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.SamplePdf;

class SigningOrderTests {

    private static final String HOMEROOM = "79000701-GV001";

    private final Office office = new Office();

    @Test
    void goesFromTeacherToSeal() {
        Documents documents = Documents.upperSecondary("t1");
        String id = office.open(documents);
        assertThat(office.dossier(id).state()).isEqualTo(DossierState.WAITING_SUBJECT_TEACHERS);
        assertThat(office.signByManager(id)).isEqualTo(new NothingOpen());
        assertThat(office.sign.handle(id, Office.signer(HOMEROOM, SlotRole.HOMEROOM_TEACHER)))
                .isEqualTo(new NothingOpen());
        office.signByTeachers(id, documents);
        assertThat(office.dossier(id).state()).isEqualTo(DossierState.WAITING_MANAGER);
        assertThat(office.signByClerk(id)).isEqualTo(new NothingOpen());
        assertThat(office.signByManager(id)).isEqualTo(new Signed(1));
        assertThat(office.signByClerk(id)).isEqualTo(new Signed(1));
        Dossier complete = office.dossier(id);
        assertThat(complete.state()).isEqualTo(DossierState.WAITING_PDF);
        assertThat(complete.signatures()).isEqualTo(15);
        assertThat(complete.slots().signatures())
                .allMatch(one -> one.element().length == 0 && one.level() == SignatureLevel.B_T);
        byte[] rendered = SamplePdf.around(office.xmlOf(id));
        assertThat(office.takeRendering.handle(id, rendered)).isEqualTo(TakeRendering.Outcome.TAKEN);
        assertThat(office.takeRendering.handle(id, rendered)).isEqualTo(TakeRendering.Outcome.ALREADY_DONE);
        assertThat(office.seal.handle(id, Office.signer(Office.CLERK, SlotRole.CLERK)))
                .isEqualTo(new Signed(1));
        assertThat(office.dossier(id).state()).isEqualTo(DossierState.COMPLETED);
        assertThat(office.dossiers.events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("StageCompleted", "StageCompleted", "StageCompleted", "Completed", "PdfSealed");
    }

    @Test
    void primarySchoolsBeginWithTheHomeroomTeacher() {
        String id = office.open(Documents.primary("t1"));
        assertThat(office.dossier(id).state()).isEqualTo(DossierState.WAITING_HOMEROOM_TEACHER);
        assertThat(office.sign.handle(id, Office.signer(HOMEROOM, SlotRole.HOMEROOM_TEACHER)))
                .isEqualTo(new Signed(1));
    }

    @Test
    void packagesNeedTheSealAlone() {
        String id = office.open(Documents.parcel("p1"));
        assertThat(office.signByManager(id)).isEqualTo(new NothingOpen());
        assertThat(office.signByClerk(id)).isEqualTo(new Signed(1));
        assertThat(office.dossier(id).state()).isEqualTo(DossierState.COMPLETED);
        assertThat(office.dossiers.events).singleElement().isInstanceOf(DossierEvent.Completed.class);
    }

    @Test
    void takesBothSubjectsOfOneTeacherInOneWrite() {
        String id = office.open(Documents.upperSecondary("t1"));
        long before = office.dossier(id).revision();
        assertThat(office.sign.handle(id, Office.signer("79000701-GV005", SlotRole.SUBJECT_TEACHER)))
                .isEqualTo(new Signed(2));
        assertThat(office.dossier(id).revision()).isEqualTo(before + 1);
    }

    @Test
    void aSlotIsSignedOnceWhateverIsRepeated() {
        String id = office.open(Documents.upperSecondary("t1"));
        var teacher = Office.signer("79000701-GV003", SlotRole.SUBJECT_TEACHER);
        assertThat(office.sign.handle(id, teacher)).isEqualTo(new Signed(1));
        long after = office.dossier(id).revision();
        assertThat(office.sign.handle(id, teacher)).isInstanceOf(Refused.class);
        assertThat(office.dossier(id).revision()).isEqualTo(after);
    }

    @Test
    void whoLosesARaceSignsWithoutComputingAgain() {
        String id = office.open(Documents.upperSecondary("t1"));
        var faster = Office.signer("79000701-GV002", SlotRole.SUBJECT_TEACHER);
        office.dossiers.beforeSaving = change -> {
            office.dossiers.beforeSaving = any -> true;
            office.sign.handle(id, faster);
            return true;
        };
        assertThat(office.sign.handle(id, Office.signer("79000701-GV003", SlotRole.SUBJECT_TEACHER)))
                .isEqualTo(new Signed(1));
        assertThat(office.dossier(id).signatures()).isEqualTo(2);
    }

    @Test
    void givesUpWhenTheDossierChangesAllTheTime() {
        String id = office.open(Documents.primary("t1"));
        office.dossiers.beforeSaving = (Change change) -> false;
        assertThat(office.sign.handle(id, Office.signer(HOMEROOM, SlotRole.HOMEROOM_TEACHER)))
                .isEqualTo(new Refused(Reason.TRY_AGAIN));
    }

    @Test
    void refusesWhoeverIsNotNamed() {
        String id = office.open(Documents.primary("t1"));
        SigningOutcome outcome = office.sign.handle(id, Office.signer("79000701-GV002", SlotRole.HOMEROOM_TEACHER));
        assertThat(outcome).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(office.audited).extracting(AuditEvent::outcome).containsExactly("refused");
        assertThat(office.dossier(id).signatures()).isZero();
    }

    @Test
    void anotherSchoolsDossierDoesNotExist() {
        String id = office.open(Documents.primary("t1"));
        var signer = Office.signer(Office.MANAGER, SlotRole.MANAGER);
        var stranger = new vn.hocba.signing.dossier.application.Signer(
                new vn.hocba.kit.security.Caller("s", Office.MANAGER, "79000301", Set.of("MANAGER")),
                signer.roles(),
                signer.key(),
                signer.fingerprint(),
                signer.name(),
                "b");
        assertThat(office.sign.handle(id, stranger)).isEqualTo(new Refused(Reason.NOT_FOUND));
        assertThat(office.seal.handle(id, stranger)).isEqualTo(new Refused(Reason.NOT_FOUND));
    }

    @Test
    void nobodySeemsToSignBeforeTheOneBefore() {
        Documents documents = Documents.primary("t1");
        String id = office.open(documents);
        office.clock.pass(java.time.Duration.ofSeconds(60));
        office.signByTeachers(id, documents);
        office.clock.pass(java.time.Duration.ofSeconds(-30)); // another instance's clock
        office.signByManager(id);
        office.signByClerk(id);
        List<java.time.Instant> times = office.dossier(id)
                .slots()
                .signatures()
                .map(one -> one.signedAt())
                .toList();
        assertThat(times).isSorted();
    }

    @Test
    void aNewerVersionTakesOver() {
        String first = office.open(Documents.upperSecondary("t1", 1));
        office.sign.handle(first, Office.signer("79000701-GV003", SlotRole.SUBJECT_TEACHER));
        String second = office.open(Documents.upperSecondary("t1", 2));
        assertThat(office.dossier(first).state()).isEqualTo(DossierState.VOIDED);
        assertThat(office.dossier(first).openFor()).isEmpty();
        assertThat(office.dossier(second).state()).isEqualTo(DossierState.WAITING_SUBJECT_TEACHERS);
        Documents again = Documents.upperSecondary("t1", 1);
        assertThat(office.openDossier.handle(again.document(), again.xml(), again.slots()))
                .isEqualTo(OpenDossier.Outcome.ALREADY_OPEN);
        assertThat(office.dossier(second).state()).isEqualTo(DossierState.WAITING_SUBJECT_TEACHERS);
    }

    @Test
    void aCompleteVersionStays() {
        Documents documents = Documents.primary("t1");
        office.signedXml(documents);
        office.open(Documents.upperSecondary("t1", 2));
        assertThat(office.dossier("t1:1").state()).isEqualTo(DossierState.WAITING_PDF);
    }

    @Test
    void writesDownEverySignature() {
        String id = office.open(Documents.primary("t1"));
        office.sign.handle(id, Office.signer(HOMEROOM, SlotRole.HOMEROOM_TEACHER));
        AuditEvent event = office.audited.getFirst();
        assertThat(event.action()).isEqualTo("dossier.sign");
        assertThat(event.outcome()).isEqualTo("done");
        assertThat(event.caller().staffId()).isEqualTo(HOMEROOM);
        assertThat(event.details())
                .containsKeys("fingerprint", "digests", "batch")
                .containsEntry("slots", "gvcn")
                .containsEntry("levels", "B-T")
                .containsEntry("roles", "homeroom_teacher");
    }
}
