package vn.hocba.transcript.transcript.adapter.in.timer;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.transcript.application.RenderTranscript;
import vn.hocba.transcript.transcript.application.RenderingQueue;

/**
 * Renders on a few threads of its own, because it is the processor that is short, not the waiting. What does not fit
 * into the queue, or is lost with the process, is in the database and found by the sweep.
 */
@Component
class RenderingWorker implements RenderingQueue, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RenderingWorker.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final RenderTranscript render;
    private final ThreadPoolExecutor threads;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final int queueSize;

    RenderingWorker(RenderTranscript render, TranscriptProperties properties) {
        this.render = render;
        this.queueSize = properties.renderQueue();
        this.threads = new ThreadPoolExecutor(
                properties.renderThreads(),
                properties.renderThreads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queueSize),
                Thread.ofPlatform().name("rendering-", 0).daemon().factory(),
                new ThreadPoolExecutor.AbortPolicy());
    }

    @Override
    public void offer(String transcriptId) {
        if (inHand.add(transcriptId)) {
            try {
                threads.execute(() -> takeOn(transcriptId));
            } catch (RejectedExecutionException e) {
                inHand.remove(transcriptId);
            }
        }
    }

    @Scheduled(initialDelayString = "2s", fixedDelayString = "${hocba.transcript.sweep-every:1s}")
    void sweep() {
        int free = queueSize - inHand.size();
        if (free > 0) {
            render.waiting(free).forEach(this::offer);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }

    private void takeOn(String id) {
        try {
            render.handle(id);
        } catch (ConcurrentChangeException e) {
            LOG.debug("A transcript was changed while it was rendered; the sweep looks at it again");
        } catch (RuntimeException e) { // whatever it is, the others must be rendered
            LOG.error("A transcript could not be rendered: {}", e.getClass().getName());
            putOff(id);
        } finally {
            inHand.remove(id);
        }
    }

    private void putOff(String id) {
        try {
            render.putOff(id);
        } catch (RuntimeException e) { // the sweep finds it again, only sooner
            LOG.warn("A rendering could not be put off: {}", e.getClass().getName());
        }
    }
}
