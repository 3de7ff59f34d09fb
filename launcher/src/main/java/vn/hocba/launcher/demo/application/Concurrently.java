package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things for several at the same time, in a few lanes: a small machine serves all of them itself. */
final class Concurrently {

    private static final int LANES = 4;

    /** For one of them. */
    @FunctionalInterface
    interface Work<T, R> {
        R of(T one) throws InterruptedException;
    }

    private Concurrently() {}

    /** Results in the order of the items; the first failure ends the others. */
    static <T, R> List<R> map(Collection<T> items, Work<T, R> work) throws InterruptedException {
        ExecutorService lanes =
                Executors.newFixedThreadPool(LANES, Thread.ofVirtual().factory());
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(lanes.submit(() -> work.of(item)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalStateException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            lanes.shutdownNow();
            lanes.close();
        }
    }
}
