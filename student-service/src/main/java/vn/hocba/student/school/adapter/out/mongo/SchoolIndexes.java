package vn.hocba.student.school.adapter.out.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** Every query on schools has its index here. */
@Configuration(proxyBeanMethods = false)
class SchoolIndexes {

    static final String COLLECTION = "schools";

    @Bean
    OutboxCollection schoolOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes schoolIndexDeclarations() {
        return SchoolIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(new IndexSpec(
                COLLECTION, "levels", Indexes.ascending("levels"), false, List.of(Filters.eq("levels", "PRIMARY"))));
    }
}
