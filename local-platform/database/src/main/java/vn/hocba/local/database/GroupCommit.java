package vn.hocba.local.database;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Commits the store before any reply leaves, once for all commands that finished meanwhile. Write commands run under the
 * shared lock and the commit under the exclusive one, so a half-done command is never committed. A reader waits too when
 * it may have seen what is not yet in the file: otherwise a crash could take back what somebody acted upon.
 */
final class GroupCommit {

    private final MVStore store;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong begun = new AtomicLong();
    private volatile long committed;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    <T> T write(Supplier<T> command) {
        try {
            lock.readLock().lock();
            try {
                begun.incrementAndGet();
                return command.get();
            } finally {
                lock.readLock().unlock();
            }
        } finally {
            commitUpTo(begun.get());
        }
    }

    <T> T read(Supplier<T> command) {
        try {
            return command.get();
        } finally {
            commitUpTo(begun.get());
        }
    }

    /** Runs alone: no command changes anything meanwhile. */
    void exclusively(Runnable work) {
        lock.writeLock().lock();
        try {
            commit();
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** How many write commands were begun; for housekeeping. */
    long writes() {
        return begun.get();
    }

    private void commitUpTo(long ticket) {
        if (committed >= ticket) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (committed < ticket) {
                commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commit() {
        long upTo = begun.get();
        if (store.hasUnsavedChanges()) {
            store.commit();
        }
        committed = upTo;
    }
}
