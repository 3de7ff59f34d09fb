package vn.hocba.signing.preservation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.sample.Identity;
import vn.hocba.signing.sample.TestAuthority;
import vn.hocba.signing.sample.TestAuthority.Order;
import vn.hocba.signing.trust.adapter.out.pem.RealTrust;
import vn.hocba.signing.trust.domain.StatusProof;
import vn.hocba.signing.trust.domain.StatusProofs.Answer;

class GatherEvidenceTests {

    private static final TestAuthority AUTHORITY = TestAuthority.shared();

    @Test
    void aCertificateThatIsOverIsNoDebtForEver() {
        Instant now = Instant.now();
        Identity over = AUTHORITY.issue(Order.any().valid(now.minus(Duration.ofDays(9)), now.minusSeconds(60)));
        var proof = new StatusProof(
                StatusProof.Kind.LIST, TestAuthority.listOf(AUTHORITY.root(), now, Duration.ofHours(1)));
        var gather = new GatherEvidence(
                RealTrust.of(AUTHORITY.anchors()),
                (certificate, issuer) ->
                        certificate.equals(over.certificate()) ? new Answer.None() : new Answer.Proof(proof),
                Clock.systemUTC());
        assertThat(gather.handle(List.of(over.certificate()), over.chain()))
                .isInstanceOfSatisfying(Gathered.Complete.class, all -> {
                    assertThat(all.certificates()).hasSize(3);
                    assertThat(all.proofs()).containsExactly(proof);
                });
    }
}
