package vn.hocba.sync.reconciliation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.reconciliation.domain.Comparison.Known;
import vn.hocba.sync.reconciliation.domain.Difference.Kind;

class ComparisonTests {

    private static final DeliveryId ONE = new DeliveryId("t1", 1);
    private static final DeliveryId TWO = new DeliveryId("t2", 1);

    @Test
    void agreesWhenBothSidesHoldTheSame() {
        Comparison comparison =
                Comparison.of(Map.of(ONE, new Known("ab", true), TWO, new Known("cd", false)), Map.of(ONE, "AB"));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.ours()).isEqualTo(1);
        assertThat(comparison.theirs()).isEqualTo(1);
        assertThat(comparison.matching()).isEqualTo(1);
    }

    @Test
    void findsWhatTheStoreLost() {
        assertThat(Comparison.of(Map.of(ONE, new Known("ab", true)), Map.of()).differences())
                .containsExactly(new Difference(Kind.MISSING_AT_STORE, ONE));
    }

    @Test
    void findsAnotherContent() {
        assertThat(Comparison.of(Map.of(ONE, new Known("ab", true)), Map.of(ONE, "cd"))
                        .differences())
                .containsExactly(new Difference(Kind.DIGEST_DIFFERS, ONE));
    }

    @Test
    void findsWhatIsNotConfirmedHereAndWhatNobodyReleased() {
        assertThat(Comparison.of(Map.of(ONE, new Known("ab", false)), Map.of(ONE, "ab", TWO, "cd"))
                        .differences())
                .containsExactly(new Difference(Kind.NOT_CONFIRMED_HERE, ONE), new Difference(Kind.UNKNOWN_HERE, TWO));
    }
}
