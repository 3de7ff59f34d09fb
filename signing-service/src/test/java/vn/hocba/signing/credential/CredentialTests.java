package vn.hocba.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.credential.adapter.out.pkcs12.RealKeyFiles;
import vn.hocba.signing.credential.application.CheckKey;
import vn.hocba.signing.credential.application.FindCredentials.Status;
import vn.hocba.signing.credential.application.OpenCredential;
import vn.hocba.signing.credential.application.ProvideCredential;
import vn.hocba.signing.credential.domain.CredentialFault;
import vn.hocba.signing.credential.domain.CredentialId;
import vn.hocba.signing.credential.domain.SignerCredential;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.register.domain.StaffMember;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;
import vn.hocba.signing.trust.domain.Revocation;

class CredentialTests {

    private static final String TEACHER = "79000701-GV003";
    private static final CredentialId ID = CredentialId.personal(TEACHER);
    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final String NUMBER = "CCCD:" + Office.personalNumber(TEACHER);

    private final Office office = new Office();

    @Test
    void keepsAKeyThatBelongsToItsOwner() {
        office.provide(TEACHER);
        SignerCredential kept = office.credentials.find(ID).orElseThrow();
        assertThat(kept.certificate().holder()).isEqualTo("Người ký " + TEACHER);
        assertThat(kept.certificate().issuer()).isEqualTo("Trial Issuing CA");
        assertThat(office.findCredentials.statusOf(kept)).isEqualTo(Status.READY);
        assertThat(open(TestAuthority.PIN)).isInstanceOf(OpenCredential.Outcome.Open.class);
    }

    @Test
    void refusesKeysThatAreTooWeak() {
        assertThat(provided(AUTHORITY.issue(Order.any().serialNumber(NUMBER).key("RSA", 1024))))
                .isEqualTo(CredentialFault.WEAK_KEY);
        assertThat(kept(AUTHORITY.issue(Order.any().serialNumber(NUMBER).key("RSA", 2048))))
                .isTrue();
        assertThat(kept(AUTHORITY.issue(Order.any().serialNumber(NUMBER).key("EC", 256))))
                .isTrue();
    }

    @Test
    void refusesKeysForOtherPurposes() {
        assertThat(provided(AUTHORITY.issue(Order.any().serialNumber(NUMBER).usage(KeyUsage.keyEncipherment))))
                .isEqualTo(CredentialFault.WRONG_USAGE);
        assertThat(kept(AUTHORITY.issue(Order.any().serialNumber(NUMBER).usage(KeyUsage.nonRepudiation))))
                .isTrue();
        assertThat(provided(AUTHORITY.issue(Order.any().serialNumber(NUMBER).authority())))
                .isEqualTo(CredentialFault.WRONG_USAGE);
    }

    @Test
    void refusesCertificatesThatAreOverOrNotYetValid() {
        Instant now = office.clock.instant();
        assertThat(provided(AUTHORITY.issue(Order.any()
                        .serialNumber(NUMBER)
                        .valid(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1))))))
                .isEqualTo(CredentialFault.NOT_VALID_NOW);
        assertThat(provided(AUTHORITY.issue(Order.any()
                        .serialNumber(NUMBER)
                        .valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2))))))
                .isEqualTo(CredentialFault.NOT_VALID_NOW);
    }

    @Test
    void refusesForeignAuthorities() {
        assertThat(provided(new TestAuthority("Foreign").person(Office.personalNumber(TEACHER), "Giáo viên")))
                .isEqualTo(CredentialFault.UNTRUSTED);
    }

    @Test
    void refusesWhatTheAuthorityHasTakenBack() {
        office.provide(TEACHER);
        office.status = new Revocation.Status.Revoked(office.clock.instant());
        assertThat(provided(Office.identity(TEACHER))).isEqualTo(CredentialFault.REVOKED);
        assertThat(fault(open(TestAuthority.PIN))).isEqualTo(CredentialFault.REVOKED);
        office.status = new Revocation.Status.Good();
        assertThat(open(TestAuthority.PIN)).isInstanceOf(OpenCredential.Outcome.Open.class);
    }

    @Test
    void refusesSomebodyElsesCertificate() {
        assertThat(provided(AUTHORITY.person("079185999999", "Người khác"))).isEqualTo(CredentialFault.WRONG_HOLDER);
        assertThat(provided(AUTHORITY.seal(Documents.TAX_CODE, "Trường"))).isEqualTo(CredentialFault.WRONG_HOLDER);
        assertThat(provided(AUTHORITY.issue(Order.any()))).isEqualTo(CredentialFault.WRONG_HOLDER);
    }

    @Test
    void aPersonWithoutANumberHasNoCertificate() {
        office.register.keep(new StaffMember(TEACHER, Documents.SCHOOL, "", true), 2);
        assertThat(provided(AUTHORITY.issue(Order.any().serialNumber("CCCD:"))))
                .isEqualTo(CredentialFault.WRONG_HOLDER);
    }

    @Test
    void theSealBelongsToTheSchool() {
        CredentialId seal = CredentialId.seal(Documents.SCHOOL);
        assertThat(fault(seal, AUTHORITY.seal("0309999999", "Trường khác"))).isEqualTo(CredentialFault.WRONG_HOLDER);
        assertThat(fault(seal, AUTHORITY.person(Office.personalNumber(TEACHER), "Giáo viên")))
                .isEqualTo(CredentialFault.WRONG_HOLDER);
        office.provide(Office.CLERK);
        assertThat(office.credentials.find(seal)).isPresent();
    }

    @Test
    void whoIsNotKnownOrHasLeftHasNoCredential() {
        assertThat(fault(CredentialId.personal("79000701-GV999"), Office.identity(TEACHER)))
                .isEqualTo(CredentialFault.HOLDER_UNKNOWN);
        office.register.keep(new StaffMember(TEACHER, Documents.SCHOOL, Office.personalNumber(TEACHER), false), 2);
        assertThat(provided(Office.identity(TEACHER))).isEqualTo(CredentialFault.HOLDER_UNKNOWN);
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        assertThat(fault("no key file".getBytes(StandardCharsets.UTF_8), TestAuthority.PIN))
                .isEqualTo(CredentialFault.UNREADABLE);
        assertThat(fault(Office.identity(TEACHER).pkcs12(TestAuthority.PIN), "000000"))
                .isEqualTo(CredentialFault.WRONG_PIN);
        var mismatched = new Identity(
                Office.identity("79000701-GV002").key(),
                Office.identity(TEACHER).chain());
        assertThat(provided(mismatched)).isEqualTo(CredentialFault.UNREADABLE);
        assertThat(office.credentials.find(ID)).isEmpty();
    }

    @Test
    void withoutTrustAnchorsNothingIsKept() {
        var check = new CheckKey(
                office.register,
                RealTrust.of(Path.of("target/no-such-file.pem")),
                (certificate, issuer) -> office.status,
                office.clock);
        var provide = new ProvideCredential(office.credentials, RealKeyFiles.files(), check, office.clock);
        assertThat(provide.handle(
                        ID,
                        Documents.SCHOOL,
                        Office.identity(TEACHER).pkcs12(TestAuthority.PIN),
                        TestAuthority.PIN.toCharArray(),
                        TEACHER))
                .isEqualTo(new ProvideCredential.Outcome.Refused(CredentialFault.TRUST_UNAVAILABLE));
    }

    @Test
    void thePinIsWiped() {
        char[] pin = TestAuthority.PIN.toCharArray();
        office.provide.handle(ID, Documents.SCHOOL, Office.identity(TEACHER).pkcs12(TestAuthority.PIN), pin, TEACHER);
        assertThat(pin).containsOnly('\0');
        char[] again = TestAuthority.PIN.toCharArray();
        office.openCredential.handle(ID, Documents.SCHOOL, again);
        assertThat(again).containsOnly('\0');
    }

    @Test
    void fiveWrongPinsLockForAQuarterOfAnHour() {
        office.provide(TEACHER);
        for (int i = 0; i < SignerCredential.MOST_ATTEMPTS; i++) {
            assertThat(fault(open("000000"))).isEqualTo(CredentialFault.WRONG_PIN);
        }
        assertThat(fault(open(TestAuthority.PIN))).isEqualTo(CredentialFault.LOCKED);
        assertThat(office.findCredentials.statusOf(office.credentials.find(ID).orElseThrow()))
                .isEqualTo(Status.LOCKED);
        office.clock.pass(SignerCredential.LOCK.minusSeconds(1));
        assertThat(fault(open(TestAuthority.PIN))).isEqualTo(CredentialFault.LOCKED);
        office.clock.pass(Duration.ofSeconds(1));
        assertThat(open(TestAuthority.PIN)).isInstanceOf(OpenCredential.Outcome.Open.class);
        assertThat(office.credentials.find(ID).orElseThrow().attempts()).isZero();
    }

    @Test
    void fourWrongPinsDoNotLock() {
        office.provide(TEACHER);
        for (int i = 1; i < SignerCredential.MOST_ATTEMPTS; i++) {
            open("000000");
        }
        assertThat(open(TestAuthority.PIN)).isInstanceOf(OpenCredential.Outcome.Open.class);
        assertThat(fault(open("000000"))).isEqualTo(CredentialFault.WRONG_PIN);
    }

    @Test
    void afterTheLockTheCountBeginsAgain() {
        office.provide(TEACHER);
        for (int i = 0; i < SignerCredential.MOST_ATTEMPTS; i++) {
            open("000000");
        }
        office.clock.pass(SignerCredential.LOCK);
        assertThat(fault(open("000000"))).isEqualTo(CredentialFault.WRONG_PIN);
        assertThat(office.credentials.find(ID).orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void aNewKeyFileBeginsWithoutAttempts() {
        office.provide(TEACHER);
        open("000000");
        office.provide(TEACHER);
        assertThat(office.credentials.find(ID).orElseThrow().attempts()).isZero();
    }

    @Test
    void anOpenKeyIsCheckedAgainstWhatIsKnownNow() {
        office.provide(TEACHER);
        office.register.keep(new StaffMember(TEACHER, Documents.SCHOOL, "079185111111", true), 2);
        assertThat(fault(open(TestAuthority.PIN))).isEqualTo(CredentialFault.WRONG_HOLDER);
        office.provide(Office.CLERK);
        office.register.keep(new School(Documents.SCHOOL, "Trường", "0309999999"), 2);
        assertThat(fault(office.openCredential.handle(
                        CredentialId.seal(Documents.SCHOOL), Documents.SCHOOL, TestAuthority.PIN.toCharArray())))
                .isEqualTo(CredentialFault.WRONG_HOLDER);
    }

    @Test
    void whatIsMissingIsMissing() {
        assertThat(fault(open(TestAuthority.PIN))).isEqualTo(CredentialFault.MISSING);
    }

    @Test
    void expiredOnesAreShownAsSuch() {
        office.provide(TEACHER);
        office.clock.pass(Duration.ofDays(400));
        assertThat(office.findCredentials.statusOf(office.credentials.find(ID).orElseThrow()))
                .isEqualTo(Status.EXPIRED);
        assertThat(fault(open(TestAuthority.PIN))).isEqualTo(CredentialFault.NOT_VALID_NOW);
    }

    private OpenCredential.Outcome open(String pin) {
        return office.openCredential.handle(ID, Documents.SCHOOL, pin.toCharArray());
    }

    private static CredentialFault fault(OpenCredential.Outcome outcome) {
        return ((OpenCredential.Outcome.Refused) outcome).fault();
    }

    private CredentialFault provided(Identity identity) {
        return fault(ID, identity);
    }

    private boolean kept(Identity identity) {
        return office.provide.handle(
                        ID,
                        Documents.SCHOOL,
                        identity.pkcs12(TestAuthority.PIN),
                        TestAuthority.PIN.toCharArray(),
                        TEACHER)
                instanceof ProvideCredential.Outcome.Kept;
    }

    private CredentialFault fault(CredentialId id, Identity identity) {
        return fault(office.provide.handle(
                id, Documents.SCHOOL, identity.pkcs12(TestAuthority.PIN), TestAuthority.PIN.toCharArray(), TEACHER));
    }

    private CredentialFault fault(byte[] file, String pin) {
        return fault(office.provide.handle(ID, Documents.SCHOOL, file, pin.toCharArray(), TEACHER));
    }

    private static CredentialFault fault(ProvideCredential.Outcome outcome) {
        return ((ProvideCredential.Outcome.Refused) outcome).fault();
    }
}
