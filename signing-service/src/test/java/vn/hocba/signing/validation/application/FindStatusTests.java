package vn.hocba.signing.validation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.MovingClock;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;
import vn.hocba.signing.trust.domain.Revocation.Status;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.validation.domain.Cover;

/** Old answers are at hand for everybody: they prove nothing about what was signed after them. */
class FindStatusTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();
    private static final Instant SIGNED = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant END = SIGNED.plus(Duration.ofDays(10));
    private static final Identity SIGNER = AUTHORITY.issue(Order.any().valid(SIGNED.minus(Duration.ofDays(30)), END));
    private static final Optional<Status> GOOD = Optional.of(new Status.Good());
    private static final Duration LONG = Duration.ofDays(60);

    private final MovingClock clock = new MovingClock(SIGNED);
    private final FindStatus find = new FindStatus(
            RealTrust.of(AUTHORITY.anchors()),
            (certificate, issuer) -> new Status.Unknown(),
            Duration.ofHours(36),
            clock);

    @Test
    void whatWasSaidLongBeforeTheSignatureSaysNothingOfIt() {
        assertThat(kept(list(SIGNED.minus(Duration.ofHours(37))))).isEmpty();
        assertThat(kept(list(SIGNED.minus(Duration.ofHours(35))))).isEqualTo(GOOD);
        assertThat(kept(answer(SIGNED.minus(Duration.ofHours(37)), Optional.empty())))
                .isEmpty();
        assertThat(kept(answer(SIGNED, Optional.empty()))).isEqualTo(GOOD);
    }

    @Test
    void ofACertificateThatIsOverOnlyWhatWasSaidAfterTheSignatureTells() {
        clock.pass(Duration.ofDays(11));
        assertThat(kept(list(SIGNED.minusSeconds(1)))).isEmpty();
        assertThat(kept(list(SIGNED.plus(Duration.ofHours(36))))).isEqualTo(GOOD);
    }

    @Test
    void whatWasNotSaidAfterItsEndIsForgotten() {
        clock.pass(Duration.ofDays(11));
        assertThat(kept(list(END.plusSeconds(1)))).isEmpty();
    }

    @Test
    void whatWasRevokedBeforeStaysRevoked() {
        Instant before = SIGNED.minus(Duration.ofDays(3));
        assertThat(kept(answer(before, Optional.of(before)))).contains(new Status.Revoked(before));
    }

    @Test
    void aListOfTheRootTellsOfTheIssuingAuthority() {
        X509Certificate issuing = AUTHORITY.issuing();
        assertThat(find.authorityRevoked(issuing, SIGNER.chain(), SIGNED, cover(list(SIGNED))))
                .isEmpty();
        var asked = new FindStatus(
                RealTrust.of(AUTHORITY.anchors()),
                (certificate, issuer) -> certificate.equals(issuing) && issuer.equals(AUTHORITY.root())
                        ? new Status.Revoked(SIGNED)
                        : new Status.Unknown(),
                Duration.ofHours(36),
                clock);
        assertThat(asked.authorityRevoked(issuing, SIGNER.chain(), SIGNED, cover(list(SIGNED))))
                .contains(SIGNED);
    }

    private Optional<Status> kept(StatusProof proof) {
        return find.kept(SIGNER.certificate(), SIGNER.chain(), AUTHORITY.issuing(), cover(proof));
    }

    private static Cover cover(StatusProof proof) {
        return new Cover(SIGNED, true, List.of(new Cover.Kept(proof, SIGNED)), SignatureLevel.B_LT);
    }

    private static StatusProof list(Instant from) {
        return new StatusProof(StatusProof.Kind.LIST, TestAuthority.listOf(AUTHORITY.issuing(), from, LONG));
    }

    private static StatusProof answer(Instant from, Optional<Instant> revoked) {
        return new StatusProof(
                StatusProof.Kind.OCSP,
                AUTHORITY.ocsp(AUTHORITY.issuingIdentity(), SIGNER.certificate(), from, LONG, revoked));
    }
}
