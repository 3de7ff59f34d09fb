package vn.hocba.signing.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.preservation.domain.Delta;
import vn.hocba.signing.preservation.domain.Form;
import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.preservation.domain.Preserved.State;
import vn.hocba.signing.preservation.domain.PreservedFiles;

/** What every store of released files must do. */
public abstract class PreservedFilesContract {

    private static final Instant NOW = Instant.parse("2026-05-20T08:00:00Z");

    protected abstract PreservedFiles files();

    @Test
    void keepsWhatIsNoted() {
        files().add(released("a", State.OWED));
        Preserved found = files().find("a").orElseThrow();
        assertThat(found.state()).isEqualTo(State.OWED);
        assertThat(found.dueAt()).isEqualTo(NOW);
        assertThat(found.owedSince()).isEqualTo(NOW);
        assertThat(found.evidence()).isEmpty();
        assertThat(files().find("b")).isEmpty();
    }

    @Test
    void aFileIsNotedOnce() {
        files().add(released("a", State.OWED));
        files().add(released("a", State.LONG_TERM));
        assertThat(files().find("a").orElseThrow().state()).isEqualTo(State.OWED);
    }

    @Test
    void keepsTheEvidenceAndForgetsTheDebt() {
        files().add(released("a", State.OWED));
        Preserved read = files().find("a").orElseThrow();
        assertThat(files().save(read.with(State.LONG_TERM, new Delta(7, new byte[] {1, 2}, 9), NOW.plusSeconds(60))))
                .isTrue();
        Preserved found = files().find("a").orElseThrow();
        assertThat(found.evidence().orElseThrow().middle()).containsExactly(1, 2);
        assertThat(found.evidence().orElseThrow().head()).isEqualTo(7);
        assertThat(found.evidence().orElseThrow().tail()).isEqualTo(9);
        assertThat(found.owedSince()).isNull();
        assertThat(files().oldestOwed()).isEmpty();
    }

    @Test
    void whoIsSlowerChangesNothing() {
        files().add(released("a", State.OWED));
        Preserved read = files().find("a").orElseThrow();
        assertThat(files().save(read.later(NOW.plusSeconds(60)))).isTrue();
        assertThat(files().save(read.later(NOW.plusSeconds(90)))).isFalse();
        assertThat(files().find("a").orElseThrow().dueAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void findsWhatIsDueTheLongestWaitingFirst() {
        files().add(released("later", State.LONG_TERM));
        files().add(released("never", State.NOT_OFFERED));
        files().add(released("now", State.OWED));
        assertThat(files().due(NOW.minusMillis(1), 10)).isEmpty();
        assertThat(files().due(NOW, 10)).extracting(Preserved::sha256).containsExactly("now");
        assertThat(files().due(NOW.plus(Duration.ofDays(2)), 10))
                .extracting(Preserved::sha256)
                .containsExactly("now", "later");
        assertThat(files().due(NOW.plus(Duration.ofDays(2)), 1)).hasSize(1);
    }

    @Test
    void countsByStateAndAge() {
        files().add(released("a", State.OWED));
        files().add(released("b", State.OWED));
        files().add(released("c", State.LONG_TERM));
        assertThat(files().count(State.OWED)).isEqualTo(2);
        assertThat(files().count(State.ARCHIVED)).isZero();
        assertThat(files().owedBefore(NOW)).isEqualTo(2);
        assertThat(files().owedBefore(NOW.minusMillis(1))).isZero();
        assertThat(files().oldestOwed()).contains(NOW);
        files().forget("a");
        assertThat(files().count(State.OWED)).isEqualTo(1);
    }

    private static Preserved released(String sha256, State state) {
        return Preserved.released(sha256, "t1:1", Form.XML, state, NOW, Duration.ofDays(1));
    }
}
