package vn.hocba.grading.roster.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;

/** Classes and pupils are found by id; classes are counted. */
@Configuration(proxyBeanMethods = false)
class RosterIndexes {

    static final String CLASSES = "roster_classes";
    static final String PUPILS = "roster_pupils";

    @Bean
    DeclaresIndexes rosterIndexDeclarations() {
        return RosterIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(CLASSES, "school", ascending("schoolCode"), false, List.of(eq("schoolCode", "79000701"))),
                new IndexSpec(CLASSES, "level", ascending("level"), false, List.of(eq("level", "PRIMARY"))));
    }
}
