package vn.hocba.student.staff.adapter.out.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** Every query on staff members has its index here. */
@Configuration(proxyBeanMethods = false)
class StaffIndexes {

    static final String COLLECTION = "staff";

    private static final String SCHOOL = "schoolCode";

    @Bean
    OutboxCollection staffOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes staffIndexDeclarations() {
        return StaffIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "school",
                        Indexes.ascending(SCHOOL, "_id"),
                        false,
                        List.of(
                                Filters.eq(SCHOOL, "79000701"),
                                new Document(SCHOOL, "79000701").append("_id", new Document("$gt", "79000701-GV001")))),
                new IndexSpec(
                        COLLECTION,
                        "roles",
                        Indexes.ascending("roles", "active"),
                        false,
                        List.of(new Document("roles", "CLERK").append("active", true))));
    }
}
