package vn.hocba.sync.packaging.adapter.out.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.Flat;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** Every query on packages has its index here; contents are found by id. */
@Configuration(proxyBeanMethods = false)
class PackageIndexes {

    static final String COLLECTION = "packages";
    static final String CONTENTS = "contents";

    @Bean
    OutboxCollection packageOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes packageIndexDeclarations() {
        return PackageIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "due",
                        Indexes.ascending("dueAt"),
                        false,
                        true,
                        List.of(Filters.lte("dueAt", Instant.EPOCH))),
                new IndexSpec(
                        COLLECTION,
                        "school",
                        Indexes.ascending("schoolCode", "_id"),
                        false,
                        List.of(
                                Filters.eq("schoolCode", "79000701"),
                                Flat.and(Filters.eq("schoolCode", "79000701"), Filters.lt("_id", "p")))),
                new IndexSpec(
                        COLLECTION,
                        "state",
                        Indexes.ascending("state"),
                        false,
                        List.of(Filters.eq("state", "SUBMITTED_CITY"))));
    }
}
