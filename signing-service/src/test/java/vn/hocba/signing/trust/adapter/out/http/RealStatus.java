package vn.hocba.signing.trust.adapter.out.http;

import java.time.Clock;
import vn.hocba.signing.trust.domain.StatusProofs;

/** The adapter, for tests of other packages. */
public final class RealStatus {

    private RealStatus() {}

    public static StatusProofs proofs(Clock clock) {
        return new HttpStatusProofs(HttpRevocationTests.revocation(clock));
    }
}
