package vn.hocba.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The server's commands over one store file. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Set<String> READS = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "count",
            "dbstats",
            "distinct",
            "explain",
            "find",
            "getmore",
            "hello",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus");

    private final MVStore store;
    private final GroupCommit commits;

    DurableBackend(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
        DurableDatabase.names(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new DurableDatabase(databaseName, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (isRead(command, query)) {
            return commits.read(() -> answer(channel, databaseName, command, query));
        }
        return commits.write(() -> answer(channel, databaseName, command, query));
    }

    private Document answer(Channel channel, String databaseName, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" ->
                super.handleCommand(channel, databaseName, "isMaster", query).append("isWritablePrimary", true);
            case "listdatabases" -> listDatabases();
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    /** The inherited one opens every database a second time. */
    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("sizeOnDisk", 0L)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        return new Document("databases", databases).append("totalSize", 0L).append("ok", 1.0);
    }

    private static boolean isRead(String command, Document query) {
        if (!READS.contains(command.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return !(query.get("pipeline") instanceof Collection<?> stages)
                || stages.stream().noneMatch(DurableBackend::writes);
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document && (document.containsKey("$out") || document.containsKey("$merge"));
    }
}
