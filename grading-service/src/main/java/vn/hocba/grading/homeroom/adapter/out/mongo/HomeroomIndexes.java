package vn.hocba.grading.homeroom.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static vn.hocba.kit.mongo.Flat.and;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.DocumentHistory;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** A book is found by its class's id; books are counted. */
@Configuration(proxyBeanMethods = false)
class HomeroomIndexes {

    static final String COLLECTION = "homeroom_books";
    static final String HISTORY = "homeroom_books_history";

    @Bean
    OutboxCollection homeroomOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes homeroomIndexDeclarations() {
        return HomeroomIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "schoolState",
                        ascending("schoolCode", "state"),
                        false,
                        List.of(and(eq("schoolCode", "79000701"), eq("state", "CLOSED")))),
                new IndexSpec(
                        COLLECTION,
                        "levelState",
                        ascending("level", "state"),
                        false,
                        List.of(and(eq("level", "PRIMARY"), eq("state", "CLOSED")))),
                DocumentHistory.index(HISTORY));
    }
}
