package vn.hocba.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandOverTests {

    private static final Duration NOW = Duration.ZERO;

    private final HandOver queue = new HandOver(2);

    @Test
    void holdsADocumentOnce() throws InterruptedException {
        assertThat(queue.offer("c", 1)).isTrue();
        assertThat(queue.offer("c", 1)).isTrue();
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.take(NOW)).isEqualTo(new HandOver.Ref("c", 1));
        assertThat(queue.take(NOW)).isNull();
    }

    @Test
    void neverGivesADocumentToTwoWorkersAndForgetsNoChange() throws InterruptedException {
        queue.offer("c", 1);
        var mine = queue.take(NOW);
        queue.offer("c", 1);
        queue.offer("c", 1);
        assertThat(queue.take(NOW)).isNull();
        queue.done(mine);
        assertThat(queue.take(NOW)).isEqualTo(mine);
        queue.done(mine);
        assertThat(queue.take(NOW)).isNull();
        assertThat(queue.offer("c", 1)).isTrue();
    }

    @Test
    void refusesWhatDoesNotFitAndForgetsIt() throws InterruptedException {
        queue.offer("c", 1);
        queue.offer("c", 2);
        assertThat(queue.offer("c", 3)).isFalse();
        queue.take(NOW);
        assertThat(queue.offer("c", 3)).isTrue();
    }

    @Test
    void tellsCollectionsApart() {
        queue.offer("c", 1);
        queue.offer("d", 1);
        assertThat(queue.size()).isEqualTo(2);
    }
}
