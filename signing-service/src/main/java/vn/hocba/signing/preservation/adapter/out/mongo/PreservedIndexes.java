package vn.hocba.signing.preservation.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;

/** Every query on released files has its index here; they are found by digest. */
@Configuration(proxyBeanMethods = false)
class PreservedIndexes {

    static final String COLLECTION = "preserved_files";

    @Bean
    DeclaresIndexes preservedIndexDeclarations() {
        return PreservedIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION, "dueAt", ascending("dueAt"), false, true, List.of(lte("dueAt", Instant.EPOCH))),
                new IndexSpec(COLLECTION, "state", ascending("state"), false, List.of(eq("state", "OWED"))),
                new IndexSpec(
                        COLLECTION,
                        "owedSince",
                        ascending("owedSince"),
                        false,
                        true,
                        List.of(gt("owedSince", Instant.EPOCH), lte("owedSince", Instant.EPOCH))));
    }
}
