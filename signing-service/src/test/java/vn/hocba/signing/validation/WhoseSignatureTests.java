package vn.hocba.signing.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.preservation.application.FindEvidence;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.timestamp.application.CheckTimeStamp;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;
import vn.hocba.signing.trust.domain.Revocation;
import vn.hocba.signing.trust.domain.Trust;
import vn.hocba.signing.validation.adapter.out.pdf.RealPdfReader;
import vn.hocba.signing.validation.adapter.out.xml.RealXmlReader;
import vn.hocba.signing.validation.application.FindStatus;
import vn.hocba.signing.validation.application.JudgeSignature;
import vn.hocba.signing.validation.application.ValidateFile;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Report;
import vn.hocba.signing.validation.domain.Verdict;

/** Signatures that hold, by people who may not, or at times when they could not. */
class WhoseSignatureTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final Instant NOW = Instant.now();

    private final Office office = new Office();
    private final Map<String, Identity> signers = new HashMap<>();
    private Revocation.Status ofAuthorities = new Revocation.Status.NotOffered();
    private Function<Slot, Instant> times = slot -> NOW.minusSeconds(100 - 10L * slot.stage());

    @Test
    void byTheRightPeopleItIsGenuine() {
        assertThat(report().verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aForeignAuthorityIsNotTrusted() {
        signers.put("gvcn", new TestAuthority("Foreign").person("079185000001", "Người lạ"));
        Report report = report();
        assertThat(report.problems()).extracting(Finding::code).containsExactly("certificate.untrusted");
        assertThat(report.signatures().getFirst().signer()).isEmpty();
    }

    @Test
    void aPersonIsNoSchool() {
        signers.put("kph", AUTHORITY.person("079185000001", "Người ký"));
        assertThat(report().problems()).extracting(Finding::code).containsExactly("signer.wrong-kind");
    }

    @Test
    void aSchoolIsNoPerson() {
        signers.put("cbql", AUTHORITY.seal(Documents.TAX_CODE, "Trường"));
        assertThat(report().problems()).extracting(Finding::code).containsExactly("signer.wrong-kind");
    }

    @Test
    void anotherSchoolsSealIsNotThisSchools() {
        signers.put("kph", AUTHORITY.seal("0309999999", "Trường khác"));
        assertThat(report().problems()).extracting(Finding::code).containsExactly("seal.other-school");
    }

    @Test
    void whatIsKnownOfTheSchoolCountsToo() {
        office.register.keep(new School(Documents.SCHOOL, "Trường", "0309999999"), 2);
        assertThat(report().problems()).extracting(Finding::code).containsExactly("seal.other-school");
    }

    @Test
    void anExpiredCertificateWasValidThen() {
        signers.put(
                "gvcn",
                AUTHORITY.issue(Order.any()
                        .serialNumber("CCCD:079185000001")
                        .valid(NOW.minus(Duration.ofDays(30)), NOW.minus(Duration.ofDays(1)))));
        assertThat(report().problems()).extracting(Finding::code).containsExactly("certificate.not-valid-then");
        times = slot -> slot.stage() == 2 ? NOW.minus(Duration.ofDays(2)) : NOW;
        // it says itself that it was made in time, and no time stamp proves it
        assertThat(report().verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(report().problems()).extracting(Finding::code).containsExactly("signature.time-unproven");
    }

    @Test
    void weakKeysAndOtherPurposesAreUnfit() {
        signers.put(
                "gvcn",
                AUTHORITY.issue(Order.any().serialNumber("CCCD:079185000001").usage(KeyUsage.keyEncipherment)));
        assertThat(report().problems()).extracting(Finding::code).containsExactly("certificate.unfit");
    }

    @Test
    void theOrderIsLegal() {
        times = slot -> NOW.minusSeconds(slot.stage() == 2 ? 10 : 20);
        assertThat(report().problems()).extracting(Finding::code).containsExactly("signature.order");
        times = slot -> NOW.minusSeconds(slot.stage() == 2 ? 18 : 20);
        assertThat(report().verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void nobodySignsTomorrow() {
        times = slot -> NOW.plus(slot.stage() == 4 ? Duration.ofHours(1) : Duration.ZERO);
        assertThat(report().problems()).extracting(Finding::code).containsExactly("signature.from-the-future");
    }

    @Test
    void withoutTrustAnchorsNobodyCanTell() {
        Report report = report(RealTrust.of(Path.of("target/no-such-file.pem")));
        assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(report.problems()).extracting(Finding::code).containsExactly("trust.unavailable");
    }

    @Test
    void withoutTrustAnchorsAChangeIsStillAChange() {
        byte[] changed = new String(signed(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("<KHOI>5</KHOI>", "<KHOI>4</KHOI>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(validate(RealTrust.of(Path.of("target/no-such-file.pem")))
                        .handle(changed)
                        .verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void whatWasSignedAfterTheCertificateWasRevokedIsWorthNothing() {
        office.status = new Revocation.Status.Revoked(NOW.minusSeconds(85));
        Report report = report();
        assertThat(report.problems()).extracting(Finding::code).contains("certificate.revoked");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        office.status = new Revocation.Status.Revoked(NOW.plusSeconds(1));
        assertThat(report().verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void whoWasCertifiedByAnAuthorityThatIsNoLongerOneIsNobody() {
        ofAuthorities = new Revocation.Status.Revoked(NOW.minusSeconds(85));
        assertThat(report().verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(report().problems()).extracting(Finding::code).contains("certificate.revoked");
        // who has its key can say any time
        ofAuthorities = new Revocation.Status.Revoked(NOW.plusSeconds(1));
        assertThat(report().problems()).extracting(Finding::code).containsOnly("signature.time-unproven");
        ofAuthorities = new Revocation.Status.Unknown();
        assertThat(report().verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void whatAnAuthorityOffersButDoesNotSayNobodyCanTell() {
        office.status = new Revocation.Status.Unknown();
        assertThat(report().verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(report().problems()).extracting(Finding::code).containsOnly("revocation.unavailable");
    }

    @Test
    void saysWhetherRevocationWasLookedUp() {
        assertThat(report().revocation()).isEqualTo(Report.RevocationCheck.NOT_CHECKED);
        office.status = new Revocation.Status.Good();
        assertThat(report().revocation()).isEqualTo(Report.RevocationCheck.CHECKED);
    }

    @Test
    void aPackageIsSealedByItsSchool() {
        Documents parcel = Documents.parcel("p1");
        assertThat(office.validate(office.signedXml(parcel)).verdict()).isEqualTo(Verdict.GENUINE);
        office.register.keep(new School(Documents.SCHOOL, "Trường", "0309999999"), 2);
        byte[] sealed = sign(parcel);
        assertThat(office.validate(sealed).problems()).extracting(Finding::code).containsExactly("seal.other-school");
    }

    private Report report() {
        return report(RealTrust.of(AUTHORITY.anchors()));
    }

    private Report report(Trust trust) {
        return validate(trust).handle(signed());
    }

    private ValidateFile validate(Trust trust) {
        return new ValidateFile(
                RealXmlReader.reader(),
                RealPdfReader.reader(),
                new JudgeSignature(
                        trust,
                        new FindStatus(trust, this::status, Duration.ofHours(36), office.clock),
                        new CheckTimeStamp(trust),
                        office.clock),
                office.register,
                new FindEvidence(office.preserved));
    }

    private Revocation.Status status(X509Certificate certificate, X509Certificate issuer) {
        return certificate.getBasicConstraints() < 0 ? office.status : ofAuthorities;
    }

    private byte[] signed() {
        return sign(Documents.primary("t1"));
    }

    /** Each slot by whom the test wants, at the time that it wants. */
    private byte[] sign(Documents documents) {
        var signatures = new HashMap<String, byte[]>();
        for (Slot slot : documents.slots().all()) {
            String digest = office.xml
                    .digests(documents.xml(), signatures, java.util.Set.of(slot.elementId()))
                    .get(slot.elementId());
            Identity identity = signers.getOrDefault(slot.slotId(), usual(slot));
            signatures.put(
                    slot.slotId(),
                    office.xml.sign(
                            slot,
                            digest,
                            RealKeyFiles.key(identity),
                            times.apply(slot).truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
        }
        return office.xml.assemble(documents.xml(), signatures);
    }

    private static Identity usual(Slot slot) {
        return Office.identity(
                switch (slot.role()) {
                    case CLERK -> Office.CLERK;
                    case MANAGER -> Office.MANAGER;
                    default -> slot.staffId();
                });
    }
}
