package vn.hocba.signing.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Dss;
import vn.hocba.signing.sample.Dss.Opinion;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.Office.StatusService;
import vn.hocba.signing.sample.OtherVerifiers;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Report;
import vn.hocba.signing.validation.domain.Verdict;

/** Released files stay provable: at once, after authorities were away, and after everybody's certificates have ended. */
class LongTermTests {

    private static final Opinion T = new Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-T");
    private static final Opinion LT = new Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-LT");
    private static final Opinion LTA = new Opinion(Indication.TOTAL_PASSED, "XAdES-BASELINE-LTA");

    private final Office office = new Office();

    @Test
    void theXmlLeavesAtBLtAndEverybodyBelievesIt() throws Exception {
        office.statusService = StatusService.ANSWERS;
        byte[] xml = office.signedXml(Documents.primary("t1"));
        assertThat(Dss.opinions(xml)).containsExactly(T, LT, LT);
        OtherVerifiers.xmlsec1Accepts(xml, 3);
        assertThat(levels(xml)).containsOnly("B-LT");
        assertThat(office.preserved.count(Preserved.State.LONG_TERM)).isEqualTo(1);
    }

    @Test
    void thePdfLeavesAtBLtAndEverybodyBelievesIt() throws Exception {
        office.statusService = StatusService.ANSWERS;
        byte[] pdf = releasedPdf(Documents.primary("t1"));
        assertThat(Dss.opinions(pdf)).containsExactly(new Opinion(Indication.TOTAL_PASSED, "PAdES-BASELINE-LT"));
        assertThat(levels(pdf)).containsOnly("B-LT");
        OtherVerifiers.pdfsigAcceptsTheSeal(pdf);
    }

    @Test
    void afterAWhileBothHaveTheirArchiveTimeStampBesideTheDeliveredFile() throws Exception {
        office.statusService = StatusService.ANSWERS;
        byte[] pdf = releasedPdf(Documents.primary("t1"));
        byte[] xml = office.xmlOf("t1:1");
        office.clock.pass(Duration.ofHours(37));
        office.preserveAll();
        assertThat(office.preserved.count(Preserved.State.ARCHIVED)).isEqualTo(2);
        assertThat(levels(xml)).containsOnly("B-LTA");
        assertThat(levels(pdf)).containsOnly("B-LTA");
        byte[] archivedXml = office.augmented(xml);
        byte[] archivedPdf = office.augmented(pdf);
        assertThat(Dss.opinions(archivedXml)).containsExactly(T, LTA, LTA);
        assertThat(Dss.opinions(archivedPdf))
                .containsExactly(new Opinion(Indication.TOTAL_PASSED, "PAdES-BASELINE-LTA"));
        OtherVerifiers.xmlsec1Accepts(archivedXml, 3);
        OtherVerifiers.pdfsigAcceptsTheSeal(archivedPdf);
        assertThat(levels(archivedXml)).containsOnly("B-LTA");
        assertThat(levels(archivedPdf)).containsOnly("B-LTA");
        assertThat(office.xmlOf("t1:1")).isEqualTo(xml);
    }

    @Test
    void aWeekWithoutAuthoritiesStopsNobodyAndIsPaidForAfterwards() {
        office.tsaAnswers = false;
        office.statusService = StatusService.AWAY;
        byte[] pdf = releasedPdf(Documents.upperSecondary("t1"));
        byte[] xml = office.xmlOf("t1:1");
        assertThat(office.dossier("t1:1").withoutTimeStamp()).isEqualTo(16);
        for (int day = 0; day < 7; day++) {
            office.clock.pass(Duration.ofDays(1));
            office.preserveAll();
        }
        assertThat(office.preserved.count(Preserved.State.OWED)).isEqualTo(2);
        assertThat(office.preserved.owedBefore(office.clock.instant().minus(Duration.ofDays(6))))
                .isEqualTo(2);
        assertThat(levels(xml)).containsOnly("B-B");

        office.tsaAnswers = true;
        office.statusService = StatusService.ANSWERS;
        office.clock.pass(Duration.ofMinutes(10));
        office.preserveAll();
        assertThat(office.preserved.count(Preserved.State.LONG_TERM)).isEqualTo(2);
        assertThat(office.preserved.oldestOwed()).isEmpty();
        assertThat(levels(xml)).hasSize(15).containsOnly("B-LT");
        assertThat(levels(pdf)).hasSize(16).allMatch(level -> level.startsWith("B-LT"));
        assertThat(office.xmlOf("t1:1")).isEqualTo(xml);
        office.preserveAll();
        assertThat(office.preserved.count(Preserved.State.LONG_TERM)).isEqualTo(2);
    }

    @Test
    void in2056TheRenewedTranscriptIsGenuine() {
        office.statusService = StatusService.ANSWERS;
        byte[] pdf = releasedPdf(Documents.primary("t1"));
        byte[] xml = office.xmlOf("t1:1");
        passTo(office, 2056, true);
        office.statusService = StatusService.AWAY;
        office.status = new Revocation.Status.Unknown();
        assertThat(office.validate(xml).problems()).isEmpty();
        assertThat(office.validate(xml).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(office.validate(pdf).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(levels(xml)).containsOnly("B-LTA");
    }

    @Test
    void in2056NobodyCanTellOfOneWhoseRenewalWasPrevented() {
        office.statusService = StatusService.ANSWERS;
        byte[] pdf = releasedPdf(Documents.primary("t1"));
        byte[] xml = office.xmlOf("t1:1");
        office.clock.pass(Duration.ofHours(37));
        office.preserveAll();
        passTo(office, 2056, false);
        office.status = new Revocation.Status.Unknown();
        for (byte[] file : List.of(xml, pdf)) {
            Report report = office.validate(file);
            assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
            assertThat(report.problems()).extracting(Finding::code).contains("timestamp.renewal-missed");
        }
    }

    /** Year after year; the authorities of the first ten years end, and others take over. */
    static void passTo(Office office, int year, boolean renewing) {
        Instant end = Instant.parse(year + "-06-01T00:00:00Z");
        TestAuthority later = TestAuthority.later();
        office.tsaAnswers = renewing;
        while (office.clock.instant().isBefore(end)) {
            office.clock.pass(Duration.ofDays(30));
            Instant now = office.clock.instant();
            boolean over = now.isAfter(
                    office.tsa.certificate().getNotAfter().toInstant().minus(Duration.ofDays(200)));
            if (renewing && over) {
                office.tsa = later.timeStamping(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365 * 5)));
            }
            if (renewing) {
                office.preserveAll();
            }
        }
    }

    private byte[] releasedPdf(Documents documents) {
        office.signedXml(documents);
        String id = documents.document().dossierId();
        office.takeRendering.handle(id, rendered());
        office.seal.handle(id, Office.signer(Office.CLERK, SlotRole.CLERK));
        return office.sealedOf(id);
    }

    private byte[] rendered() {
        return SamplePdf.around(office.xmlOf("t1:1"));
    }

    private List<String> levels(byte[] file) {
        Report report = office.validate(file);
        assertThat(report.problems()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        return report.signatures().stream().map(one -> one.level().code()).toList();
    }
}
