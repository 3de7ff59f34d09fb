package vn.hocba.sync.delivery.adapter.out.mongo;

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

/** Every query on deliveries has its index here. */
@Configuration(proxyBeanMethods = false)
class DeliveryIndexes {

    static final String COLLECTION = "deliveries";

    private static final String STATE = "state";
    private static final String SCHOOL = "schoolCode";
    private static final String YEAR = "schoolYear";

    @Bean
    OutboxCollection deliveryOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes deliveryIndexDeclarations() {
        return DeliveryIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "waiting",
                        Indexes.ascending(STATE, SCHOOL, YEAR),
                        false,
                        List.of(
                                Flat.and(
                                        Filters.eq(STATE, "RELEASED"),
                                        Filters.eq(SCHOOL, "79000701"),
                                        Filters.eq(YEAR, "2025-2026")),
                                Flat.and(Filters.eq(STATE, "RELEASED"), Filters.eq(SCHOOL, "79000701")))),
                // without the state: a delivery that moves while it is counted is still counted once
                new IndexSpec(
                        COLLECTION,
                        "school",
                        Indexes.ascending(SCHOOL, "_id"),
                        false,
                        List.of(Filters.eq(SCHOOL, "79000701"))),
                new IndexSpec(
                        COLLECTION,
                        "package",
                        Indexes.ascending("packageId", STATE),
                        false,
                        List.of(Flat.and(Filters.eq("packageId", "p"), Filters.in(STATE, "PACKAGED")))),
                new IndexSpec(
                        COLLECTION,
                        "age",
                        Indexes.ascending(STATE, "level", "releasedAt"),
                        false,
                        List.of(
                                Flat.and(Filters.eq(STATE, "RELEASED"), Filters.eq("level", "PRIMARY")),
                                Flat.and(
                                        Filters.eq(STATE, "RELEASED"),
                                        Filters.eq("level", "PRIMARY"),
                                        Filters.gte("releasedAt", Instant.EPOCH)))),
                new IndexSpec(
                        COLLECTION,
                        "transcript",
                        Indexes.ascending("transcriptId"),
                        false,
                        List.of(Filters.eq("transcriptId", "t"))));
    }
}
