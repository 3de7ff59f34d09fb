package vn.hocba.kit.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Documents that wait for a worker. Each is in the queue or in one worker's hands, never in two: that keeps the order of
 * one document's events. A document offered while a worker has it is queued again when the worker is done.
 */
final class HandOver {

    record Ref(String collection, Object id) {}

    private enum State {
        QUEUED,
        TAKEN,
        TAKEN_AND_CHANGED
    }

    private final BlockingQueue<Ref> queue;
    private final Map<Ref, State> states = new ConcurrentHashMap<>();

    HandOver(int capacity) {
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    /** False when there is no room: the poll will find the document. */
    boolean offer(String collection, Object id) {
        var ref = new Ref(collection, id);
        boolean[] fresh = new boolean[1];
        states.compute(ref, (_, state) -> {
            fresh[0] = state == null;
            return state == null || state == State.QUEUED ? State.QUEUED : State.TAKEN_AND_CHANGED;
        });
        if (fresh[0] && !queue.offer(ref)) {
            states.remove(ref);
            return false;
        }
        return true;
    }

    @Nullable
    Ref take(Duration wait) throws InterruptedException {
        Ref ref = queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        if (ref != null) {
            states.put(ref, State.TAKEN);
        }
        return ref;
    }

    void done(Ref ref) {
        boolean[] again = new boolean[1];
        states.compute(ref, (_, state) -> {
            again[0] = state == State.TAKEN_AND_CHANGED;
            return again[0] ? State.QUEUED : null;
        });
        if (again[0] && !queue.offer(ref)) {
            states.remove(ref);
        }
    }

    int size() {
        return queue.size();
    }
}
