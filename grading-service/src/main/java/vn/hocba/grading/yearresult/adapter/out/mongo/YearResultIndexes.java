package vn.hocba.grading.yearresult.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** A year result is found by its id; year results are counted. */
@Configuration(proxyBeanMethods = false)
class YearResultIndexes {

    static final String COLLECTION = "year_results";

    @Bean
    OutboxCollection yearResultOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes yearResultIndexDeclarations() {
        return YearResultIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION, "school", ascending("schoolCode"), false, List.of(eq("schoolCode", "79000701"))),
                new IndexSpec(COLLECTION, "level", ascending("level"), false, List.of(eq("level", "PRIMARY"))));
    }
}
