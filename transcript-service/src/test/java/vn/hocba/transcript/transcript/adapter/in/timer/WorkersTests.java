package vn.hocba.transcript.transcript.adapter.in.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptState;

class WorkersTests {

    private final Office office = new Office();

    @BeforeEach
    void twoAreSigned() {
        office.tellRegister("p1", "p2");
        office.receive().handle(Samples.upperSecondary("p1", 1));
        office.receive().handle(Samples.upperSecondary("p2", 1));
        office.signAll();
        office.clock.advance(Duration.ofMinutes(1));
    }

    private RenderingWorker worker(int queue) {
        return new RenderingWorker(
                office.render(),
                new TranscriptProperties(
                        URI.create("http://x"),
                        URI.create("http://x"),
                        "s",
                        1,
                        queue,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        1,
                        1,
                        Duration.ofHours(1)));
    }

    private TranscriptState state(String pupil) {
        return one(pupil).latest().state();
    }

    private Transcript one(String pupil) {
        return office.transcripts.ofPupilAndYear(pupil, "2025-2026").orElseThrow();
    }

    @Test
    void rendersTheOthersWhenOneCannotBeRendered() throws Exception {
        var good = office.renderer;
        office.renderer = page -> {
            if (page.snapshot().pupil().pupilId().equals("p1")) {
                throw new IllegalStateException("cannot be rendered");
            }
            return good.render(page);
        };
        var worker = worker(10);
        worker.sweep();
        worker.destroy();
        assertThat(state("p1")).isEqualTo(TranscriptState.SIGNED);
        assertThat(one("p1").work().renderAt()).as("later again").isAfter(office.clock.instant());
        assertThat(state("p2")).isEqualTo(TranscriptState.RENDERED);
        office.renderer = good;
        office.clock.advance(Duration.ofMinutes(1));
        var next = worker(10);
        next.sweep();
        next.destroy();
        assertThat(state("p1")).isEqualTo(TranscriptState.RENDERED);
    }

    @Test
    void rendersNothingTwiceAndFindsAgainWhatDidNotFitIn() throws Exception {
        var good = office.renderer;
        var enough = new CountDownLatch(1);
        Set<String> rendered = ConcurrentHashMap.newKeySet();
        office.renderer = page -> {
            try {
                assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(rendered.add(page.snapshot().transcriptId())).isTrue();
            return good.render(page);
        };
        var worker = worker(1);
        worker.offer(one("p1").id());
        worker.offer(one("p1").id());
        worker.offer(one("p2").id());
        worker.offer(one("p2").id());
        worker.sweep();
        enough.countDown();
        worker.destroy();
        var next = worker(1);
        next.sweep();
        next.destroy();
        assertThat(state("p1")).isEqualTo(TranscriptState.RENDERED);
        assertThat(state("p2")).isEqualTo(TranscriptState.RENDERED);
        assertThat(rendered).hasSize(2);
    }

    @Test
    void composesTheOthersWhenOneCannotBeComposed() {
        var fresh = new Office();
        fresh.receive().handle(Samples.upperSecondary("p1", 1));
        fresh.receive().handle(Samples.upperSecondary("p2", 1));
        fresh.tellRegister("p2");
        fresh.keepRegister().handle(Samples.pupil("p1"), 1);
        var sweep = new CompositionSweep(fresh.compose());
        fresh.crash.after(1); // the second write of this sweep fails, and so does putting it off
        sweep.sweep();
        fresh.crash.never();
        long composed = fresh.transcripts.all().stream()
                .filter(one -> one.latest().state() == TranscriptState.COMPOSED)
                .count();
        assertThat(composed).isEqualTo(1);
        sweep.sweep();
        assertThat(fresh.transcripts.all())
                .allSatisfy(one -> assertThat(one.latest().state()).isEqualTo(TranscriptState.COMPOSED));
    }
}
