package vn.hocba.grading.gradebook.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.DocumentHistory;
import vn.hocba.kit.mongo.IndexSpec;

/** One gradebook is found by id, those of a class by this index. */
@Configuration(proxyBeanMethods = false)
class GradebookIndexes {

    static final String COLLECTION = "gradebooks";
    static final String HISTORY = "gradebooks_history";

    @Bean
    DeclaresIndexes gradebookIndexDeclarations() {
        return GradebookIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(COLLECTION, "class", ascending("classId"), false, List.of(eq("classId", "c"))),
                DocumentHistory.index(HISTORY));
    }
}
