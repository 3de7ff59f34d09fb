package vn.hocba.signing.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.batch.application.BatchOutcome;
import vn.hocba.signing.dossier.application.SigningOutcome;
import vn.hocba.signing.dossier.application.SigningOutcome.Reason;
import vn.hocba.signing.dossier.domain.DocumentType;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.TestAuthority;

/** Nobody signs by a clock that is wrong. */
class ClockTests {

    private final Office office = new Office();
    private final Documents documents = Documents.primary("t1");
    private final String id = office.open(documents);

    @Test
    void stopsWhileTheClockIsOffAndGoesOnWhenItIsRight() {
        office.signByTeachers(id, documents);
        office.watch.compared(Duration.ofSeconds(61));
        assertThat(office.signByManager(id)).isEqualTo(new SigningOutcome.Refused(Reason.CLOCK_OFF));
        assertThat(office.dossier(id).signatures()).isEqualTo(1);
        office.watch.compared(Duration.ofSeconds(60));
        assertThat(office.signByManager(id)).isInstanceOf(SigningOutcome.Signed.class);
    }

    @Test
    void aSignatureWhoseStampShowsThatTheClockIsOffIsNotKept() {
        office.signByTeachers(id, documents);
        office.whenStamping = () -> office.watch.compared(Duration.ofMinutes(-5));
        assertThat(office.signByManager(id)).isEqualTo(new SigningOutcome.Refused(Reason.CLOCK_OFF));
        assertThat(office.dossier(id).signatures()).isEqualTo(1);
    }

    @Test
    void noKeyIsOpenedMeanwhile() {
        office.provide(Office.MANAGER);
        office.signByTeachers(id, documents);
        office.watch.compared(Duration.ofMinutes(5));
        assertThat(office.startBatch.handle(
                        Office.caller(Office.MANAGER, "MANAGER"),
                        new Scope(Documents.SCHOOL, DocumentType.TRANSCRIPT, "", java.util.Set.of()),
                        TestAuthority.PIN.toCharArray()))
                .isEqualTo(new BatchOutcome.ClockOff());
        assertThat(Reason.CLOCK_OFF.code()).isEqualTo("signing.clock-off");
    }
}
