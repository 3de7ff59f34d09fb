package vn.hocba.student.schoolclass.adapter.out.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** Every query on classes has its index here. */
@Configuration(proxyBeanMethods = false)
class ClassIndexes {

    static final String COLLECTION = "classes";

    private static final String SCHOOL = "schoolCode";
    private static final String YEAR = "schoolYear";
    private static final String NAME = "nameKey";

    @Bean
    OutboxCollection classOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes classIndexDeclarations() {
        return ClassIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "name",
                        Indexes.ascending(SCHOOL, YEAR, NAME),
                        true,
                        List.of(
                                new Document(SCHOOL, "79000701").append(YEAR, "2025-2026"),
                                new Document(SCHOOL, "79000701")
                                        .append(YEAR, "2025-2026")
                                        .append(NAME, "10a1"))),
                new IndexSpec(
                        COLLECTION,
                        "level",
                        Indexes.ascending("level"),
                        false,
                        List.of(Filters.eq("level", "PRIMARY"))));
    }
}
