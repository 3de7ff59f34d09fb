package vn.hocba.sync.sending.adapter.in.timer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hocba.sync.platform.SyncProperties;
import vn.hocba.sync.sending.application.AdvancePackage;

/** Looks for packages that are due and takes each a step on; a few at the same time. */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);

    private final AdvancePackage advance;
    private final int workers;
    private final Duration lookEvery;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private @Nullable ExecutorService hands;
    private @Nullable Thread looking;
    private volatile boolean running;

    DeliveryWorker(AdvancePackage advance, SyncProperties properties) {
        this.advance = advance;
        this.workers = properties.workers();
        this.lookEvery = properties.lookEvery();
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofVirtual().name("delivery-", 0).factory());
        hands = pool;
        looking = Thread.ofPlatform().daemon().name("delivery-look").start(() -> lookForEver(pool));
    }

    /** The step in hand is finished; the rest is in the database. */
    @Override
    public synchronized void stop() {
        running = false;
        try {
            if (looking != null) {
                looking.interrupt();
                looking.join(PATIENCE_AT_STOP);
            }
            if (hands != null) {
                hands.shutdown();
                if (!hands.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                    hands.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookForEver(ExecutorService pool) {
        try {
            while (running) {
                if (!look(pool)) {
                    Thread.sleep(lookEvery);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when something was taken up. */
    private boolean look(ExecutorService pool) {
        try {
            int free = workers - inHand.size();
            if (free <= 0) {
                return false;
            }
            List<String> due = advance.due(workers);
            boolean some = false;
            for (String id : due) {
                if (inHand.size() < workers && inHand.add(id)) {
                    some = true;
                    pool.execute(() -> takeOn(id));
                }
            }
            return some;
        } catch (RuntimeException e) { // whatever it is, looking must go on
            LOG.warn("Packages that are due cannot be found: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private void takeOn(String id) {
        try {
            advance.handle(id);
        } catch (RuntimeException e) { // whatever it is, it is repeated
            LOG.warn(
                    "A step of a package failed and will be repeated: {}",
                    e.getClass().getName());
            giveBack(id);
        } finally {
            inHand.remove(id);
        }
    }

    private void giveBack(String id) {
        try {
            advance.failed(id);
        } catch (RuntimeException e) { // such as a database that is away: the end of the lease brings it back
            LOG.debug("A package is left to its lease");
        }
    }
}
