package vn.hocba.kit.idempotency;

import com.mongodb.MongoException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes expired keys every hour; not every server has TTL indexes that work. */
final class ExpiredKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredKeys.class);

    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("idempotency-").factory());

    ExpiredKeys(IdempotencyKeys keys) {
        var _ = hourly.scheduleWithFixedDelay(() -> forget(keys), 1, 60, TimeUnit.MINUTES);
    }

    private static void forget(IdempotencyKeys keys) {
        try {
            keys.forgetExpired();
        } catch (MongoException e) {
            LOG.warn(
                    "Expired idempotency keys stay for another hour: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        hourly.shutdownNow();
    }
}
