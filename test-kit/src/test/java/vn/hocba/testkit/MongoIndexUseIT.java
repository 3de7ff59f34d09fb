package vn.hocba.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.IndexSpec;

@LocalMongo
class MongoIndexUseIT {

    private static IndexSpec outboxIndex(Bson query) {
        return new IndexSpec("things", "outboxSince", Indexes.ascending("outboxSince"), false, true, List.of(query));
    }

    @Test
    void seesWhichQueriesAnIndexServes(MongoDatabase database) {
        assertThat(database.getName()).startsWith("test_repository_");
        var things = database.getCollection("things");
        things.createIndex(
                Indexes.ascending("outboxSince"),
                new IndexOptions().name("outboxSince").sparse(true));
        for (int i = 0; i < 50; i++) {
            things.insertOne(new Document("_id", i).append("other", i));
        }
        IndexUse.assertServed(database, List.of(outboxIndex(Filters.lte("outboxSince", Instant.EPOCH))));
        IndexUse.assertServed(database, List.of(outboxIndex(Filters.eq("_id", 3))));
        assertThatThrownBy(() -> IndexUse.assertServed(database, List.of(outboxIndex(Filters.eq("other", 3)))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("COLLSCAN");
    }
}
