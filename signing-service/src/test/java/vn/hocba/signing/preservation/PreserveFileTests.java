package vn.hocba.signing.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.preservation.application.PreserveFile.Outcome;
import vn.hocba.signing.preservation.domain.Form;
import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.preservation.domain.Preserved.State;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.Office.StatusService;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.trust.domain.Sha256;
import vn.hocba.signing.validation.domain.Verdict;

class PreserveFileTests {

    private final Office office = new Office();

    @Test
    void whatTheSignersAuthoritiesDoNotOfferIsNotOwed() {
        byte[] xml = office.signedXml(Documents.primary("t1"));
        assertThat(office.preserved.find(Sha256.of(xml)).orElseThrow().state()).isEqualTo(State.NOT_OFFERED);
        assertThat(office.preserve.due(10)).isEmpty();
    }

    @Test
    void aDebtIsPaidOnceHoweverOftenItIsTriedAndByWhomever() {
        office.statusService = StatusService.AWAY;
        byte[] xml = office.signedXml(Documents.primary("t1"));
        String sha256 = Sha256.of(xml);
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.NO_ANSWER);
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.NOTHING_TO_DO);
        office.statusService = StatusService.ANSWERS;
        office.clock.pass(Duration.ofMinutes(5));
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.DONE);
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(office.preserved.count(State.LONG_TERM)).isEqualTo(1);
    }

    @Test
    void aDebtThatOutlivesTheSignersCertificatesEndsAndNobodyCanTell() {
        office.statusService = StatusService.AWAY;
        byte[] xml = office.signedXml(Documents.primary("t1"));
        office.clock.pass(Duration.ofDays(400));
        Instant now = office.clock.instant();
        office.tsa = TestAuthority.later().timeStamping(now.minusSeconds(60), now.plus(Duration.ofDays(1000)));
        office.statusService = StatusService.ANSWERS;
        office.preserveAll();
        assertThat(office.preserved.count(State.LONG_TERM)).isEqualTo(1);
        office.clock.pass(Duration.ofHours(37));
        office.preserveAll();
        assertThat(office.preserved.count(State.ARCHIVED)).isEqualTo(1);
        assertThat(office.validate(xml).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void whoDiesOverAFileLeavesItToTheNextAfterTheLease() {
        office.statusService = StatusService.AWAY;
        byte[] xml = office.signedXml(Documents.primary("t1"));
        String sha256 = Sha256.of(xml);
        Preserved claimed = office.preserved.find(sha256).orElseThrow();
        office.preserved.save(claimed.later(office.clock.instant().plus(Duration.ofMinutes(2))));
        office.statusService = StatusService.ANSWERS;
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.NOTHING_TO_DO);
        office.clock.pass(Duration.ofMinutes(2));
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.DONE);
    }

    @Test
    void aNoteAboutAFileThatNeverLeftIsDroppedAfterAnHour() {
        office.preserved.add(Preserved.released(
                "0".repeat(64), "t9:1", Form.XML, State.OWED, office.clock.instant(), Duration.ofHours(36)));
        assertThat(office.preserve.handle("0".repeat(64))).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(office.preserved.count(State.OWED)).isEqualTo(1);
        office.clock.pass(Duration.ofMinutes(61));
        office.preserve.handle("0".repeat(64));
        assertThat(office.preserved.count(State.OWED)).isZero();
    }

    @Test
    void isRenewedBeforeItsWeakestCertificateEndsAndNotEarlier() {
        office.statusService = StatusService.ANSWERS;
        String sha256 = Sha256.of(office.signedXml(Documents.primary("t1")));
        office.clock.pass(Duration.ofHours(36));
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.DONE);
        Preserved archived = office.preserved.find(sha256).orElseThrow();
        assertThat(archived.state()).isEqualTo(State.ARCHIVED);
        assertThat(archived.dueAt())
                .isBefore(office.tsa.certificate().getNotAfter().toInstant().minus(Duration.ofDays(170)));
        office.clock.pass(Duration.ofDays(30));
        assertThat(office.preserve.handle(sha256)).isEqualTo(Outcome.NOTHING_TO_DO);
    }
}
