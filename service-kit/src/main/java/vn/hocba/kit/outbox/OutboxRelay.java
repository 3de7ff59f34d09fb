package vn.hocba.kit.outbox;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.hocba.kit.outbox.HandOver.Ref;
import vn.hocba.kit.problem.Traces;

/**
 * Brings events from the documents to the broker: at least once, each document's in order. Several instances may run;
 * what was handed over in memory is published at once, what was left behind by the poll of one of them.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HandOver queue;
    private final Publication publication;
    private final OutboxPoll poll;
    private final PollLease lease;
    private final OutboxProperties properties;
    private final BooleanSupplier topicsReady;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile boolean running;

    OutboxRelay(
            HandOver queue,
            Publication publication,
            OutboxPoll poll,
            PollLease lease,
            OutboxProperties properties,
            BooleanSupplier topicsReady) {
        this.queue = queue;
        this.publication = publication;
        this.poll = poll;
        this.lease = lease;
        this.properties = properties;
        this.topicsReady = topicsReady;
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        for (int i = 0; i < properties.workers(); i++) {
            threads.add(Thread.ofVirtual().name("outbox-" + i).start(this::work));
        }
        threads.add(Thread.ofPlatform().daemon().name("outbox-poll").start(this::pollForEver));
    }

    /** Waits for what is being published; the rest is in the documents and goes out after the next start. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofSeconds(2))) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
        try {
            lease.release();
        } catch (MongoException | IllegalStateException e) {
            LOG.debug("The poll lease is left to expire");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after the listeners and the web server, which write events. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void work() {
        try {
            while (running) {
                awaitTopics();
                Ref ref = queue.take(IDLE);
                if (ref != null) {
                    try {
                        publish(ref);
                    } finally {
                        queue.done(ref);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTopics() throws InterruptedException {
        while (running && !topicsReady.getAsBoolean()) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private void publish(Ref ref) throws InterruptedException {
        boolean done;
        try {
            done = publication.publish(ref.collection(), ref.id());
        } catch (MongoException e) {
            LOG.warn("Events wait, the database does not answer: {}", Traces.names(e));
            done = false;
        } catch (RuntimeException e) {
            LOG.error("Events of a document in {} cannot be published\n{}", ref.collection(), Traces.withoutData(e));
            done = false;
        }
        if (done) {
            failuresInARow.set(0);
        } else {
            pause(failuresInARow.incrementAndGet());
        }
    }

    /** The document is found by the poll again; meanwhile do not hammer what does not answer. */
    private static void pause(int failures) throws InterruptedException {
        long millis = 100L << Math.min(failures, 6);
        Thread.sleep(Duration.ofMillis(Math.min(millis, LONGEST_PAUSE.toMillis())));
    }

    private void pollForEver() {
        try {
            while (running) {
                pollOnce();
                Thread.sleep(properties.pollEvery());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollOnce() {
        try {
            if (lease.hold()) {
                poll.run(queue);
            } else {
                poll.quiet();
            }
        } catch (RuntimeException e) { // whatever it is, the poll must go on
            if (running) {
                LOG.warn("The outbox cannot be polled: {}", Traces.names(e));
            }
        }
    }
}
