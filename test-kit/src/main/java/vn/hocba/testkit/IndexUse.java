package vn.hocba.testkit;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.opentest4j.TestAbortedException;
import vn.hocba.kit.mongo.IndexSpec;

/** Proves with {@code explain} that the declared indexes answer the queries that they are declared for. */
public final class IndexUse {

    private IndexUse() {}

    /** Skipped, by assumption, on a server without {@code explain} (the embedded one). */
    public static void assertServed(MongoDatabase database, List<IndexSpec> indexes) {
        for (IndexSpec index : indexes) {
            for (Bson query : index.servedQueries()) {
                var stages = new ArrayList<String>();
                collect(plan(database, index, query), stages);
                if (stages.contains("COLLSCAN") || stages.stream().noneMatch(IndexUse::usesAnIndex)) {
                    throw new AssertionError("The query " + index.collection() + " "
                            + query.toBsonDocument().toJson() + " is not served by an index: " + stages);
                }
            }
        }
    }

    private static Document plan(MongoDatabase database, IndexSpec index, Bson query) {
        var find = new Document("find", index.collection()).append("filter", query.toBsonDocument());
        Document explained;
        try {
            explained = database.runCommand(new Document("explain", find).append("verbosity", "queryPlanner"));
        } catch (MongoCommandException e) {
            throw new TestAbortedException("this server has no explain");
        }
        return explained.get("queryPlanner", new Document()).get("winningPlan", new Document());
    }

    private static boolean usesAnIndex(String stage) {
        return stage.contains("IXSCAN") || stage.startsWith("IDHACK") || stage.startsWith("EXPRESS");
    }

    private static void collect(Object plan, List<String> stages) {
        if (plan instanceof Map<?, ?> node) {
            if (node.get("stage") instanceof String stage) {
                stages.add(stage);
            }
            node.values().forEach(value -> collect(value, stages));
        } else if (plan instanceof Collection<?> nodes) {
            nodes.forEach(value -> collect(value, stages));
        }
    }
}
