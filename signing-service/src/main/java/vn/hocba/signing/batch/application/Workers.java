package vn.hocba.signing.batch.application;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * All batches of an instance share a bounded number of dossiers in hand: keys need the processor, the database and the time
 * stamp authority need waiting, and neither gets faster by more.
 */
final class Workers implements AutoCloseable {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("signing-", 0).factory());
    private final Semaphore places;

    Workers(int atOnce) {
        this.places = new Semaphore(atOnce, true);
    }

    /** Waits for a place. */
    Future<?> submit(Runnable task) throws InterruptedException {
        places.acquire();
        return threads.submit(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
