package vn.hocba.grading.correction.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static vn.hocba.kit.mongo.Flat.and;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;

/** A correction is found by id; the open ones of a class, those of a school by state, and the unfinished ones by these. */
@Configuration(proxyBeanMethods = false)
class CorrectionIndexes {

    static final String COLLECTION = "corrections";

    @Bean
    DeclaresIndexes correctionIndexDeclarations() {
        return CorrectionIndexes::all;
    }

    static List<IndexSpec> all() {
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "classOpen",
                        ascending("classId", "open"),
                        false,
                        List.of(and(eq("classId", "c"), eq("open", true)))),
                new IndexSpec(
                        COLLECTION,
                        "schoolState",
                        ascending("schoolCode", "state"),
                        false,
                        List.of(and(eq("schoolCode", "79000701"), eq("state", "REQUESTED")))),
                new IndexSpec(COLLECTION, "state", ascending("state"), false, List.of(eq("state", "APPROVED"))));
    }
}
