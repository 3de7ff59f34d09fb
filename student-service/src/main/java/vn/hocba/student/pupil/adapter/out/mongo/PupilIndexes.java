package vn.hocba.student.pupil.adapter.out.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** Every query on pupils has its index here. */
@Configuration(proxyBeanMethods = false)
class PupilIndexes {

    static final String COLLECTION = "pupils";

    @Bean
    OutboxCollection pupilOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes pupilIndexDeclarations() {
        return PupilIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "personalNumber",
                        Indexes.ascending("personalNumber"),
                        true,
                        true, // foreigners have none
                        List.of(Filters.in("personalNumber", "079310001234", "079310001235"))),
                new IndexSpec(
                        COLLECTION,
                        "origins",
                        Indexes.ascending("origins"),
                        true,
                        List.of(Filters.in("origins", "a", "b"))),
                new IndexSpec(
                        COLLECTION,
                        "classIds",
                        Indexes.ascending("classIds"),
                        false,
                        List.of(Filters.eq("classIds", "c"))),
                new IndexSpec(
                        COLLECTION,
                        "studying",
                        Indexes.ascending("status", "level"),
                        false,
                        List.of(new Document("status", "STUDYING").append("level", "PRIMARY"))));
    }
}
