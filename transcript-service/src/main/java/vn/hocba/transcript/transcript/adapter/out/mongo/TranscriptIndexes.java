package vn.hocba.transcript.transcript.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static vn.hocba.kit.mongo.Flat.and;

import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** Every query on transcripts has its index here; documents are found by id. */
@Configuration(proxyBeanMethods = false)
class TranscriptIndexes {

    static final String COLLECTION = "transcripts";
    static final String DOCUMENTS = "documents";

    @Bean
    OutboxCollection transcriptOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes transcriptIndexDeclarations() {
        return TranscriptIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION, "pupilYear", ascending("pupilYear"), true, List.of(eq("pupilYear", "p:2025-2026"))),
                new IndexSpec(COLLECTION, "class", ascending("classId"), false, List.of(eq("classId", "c"))),
                new IndexSpec(
                        COLLECTION,
                        "schoolState",
                        ascending("schoolCode", "state"),
                        false,
                        List.of(and(eq("schoolCode", "79000701"), eq("state", "RELEASED")))),
                new IndexSpec(
                        COLLECTION,
                        "levelState",
                        ascending("level", "state"),
                        false,
                        List.of(and(eq("level", "PRIMARY"), eq("state", "RELEASED")))),
                sparse("composeAt", lte("composeAt", Instant.EPOCH)),
                sparse("renderAt", lte("renderAt", Instant.EPOCH)),
                sparse("waitingFor", eq("waitingFor", "PUPIL:p")));
    }

    private static IndexSpec sparse(String field, Bson served) {
        return new IndexSpec(COLLECTION, field, ascending(field), false, true, List.of(served));
    }
}
