package vn.hocba.local.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.mvstore.MVStore;

/** The process: {@code --port N --dir PATH}. */
public final class DatabaseServer implements AutoCloseable {

    private static final Duration HOUSEKEEPING = Duration.ofSeconds(2);
    private static final int CACHE_MEGABYTES = 64;
    private static final int COMPACT_BELOW_FILL_RATE = 50;
    private static final int COMPACT_AT_MOST_BYTES = 16 * 1024 * 1024;

    private final MVStore store;
    private final GroupCommit commits;
    private final MongoServer server;
    private volatile boolean closed;

    DatabaseServer(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        this.store = new MVStore.Builder()
                .fileName(directory.resolve("hocba.mv.db").toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0) // nothing is committed but by GroupCommit: never half a command
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        this.commits = new GroupCommit(store);
        this.server = new MongoServer(new DurableBackend(store, commits));
        server.bind(
                new InetSocketAddress(InetAddress.getByName(System.getProperty("database.bind", "127.0.0.1")), port));
        Thread.ofPlatform().daemon().name("housekeeping").start(this::keepHouse);
    }

    /**
     * Starts the server.
     *
     * @param args {@code --port N --dir PATH}
     */
    @SuppressWarnings("SystemOut") // the launcher keeps this line
    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(option(args, "--port", "27017"));
        var server = new DatabaseServer(Path.of(option(args, "--dir", ".hocba/database")), port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
        System.out.println("embedded database ready on port " + server.port()
                + "; it is for trials on one machine, not for a city's records: give those a MongoDB replica set");
    }

    int port() {
        return server.getLocalAddress().getPort();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            server.shutdownNow();
            commits.exclusively(store::close);
        }
    }

    /** The file would only grow: the store's own housekeeping is off because it commits when it likes. */
    private void keepHouse() {
        long seen = 0;
        while (!closed) {
            try {
                Thread.sleep(HOUSEKEEPING);
            } catch (InterruptedException e) {
                return;
            }
            long writes = commits.writes();
            if (writes != seen && !closed) {
                seen = writes;
                commits.exclusively(() -> store.compact(COMPACT_BELOW_FILL_RATE, COMPACT_AT_MOST_BYTES));
            }
        }
    }

    private static String option(String[] args, String name, String otherwise) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return otherwise;
    }
}
