package vn.hocba.signing.dossier.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static vn.hocba.kit.mongo.Flat.and;

import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxCollection;

/** Every query on dossiers has its index here; dossiers and files are found by id. */
@Configuration(proxyBeanMethods = false)
class DossierIndexes {

    static final String COLLECTION = "dossiers";
    static final String FILES = "dossier_files";

    @Bean
    OutboxCollection dossierOutbox() {
        return new OutboxCollection(COLLECTION);
    }

    @Bean
    DeclaresIndexes dossierIndexDeclarations() {
        return DossierIndexes::all;
    }

    static List<IndexSpec> all() {
        Bson key = eq("openFor", "staff:79000701-GV001:HOMEROOM_TEACHER");
        Bson later = eq("laterFor", "staff:79000701-GV001:HOMEROOM_TEACHER");
        Bson school = eq("schoolCode", "79000701");
        return List.of(
                new IndexSpec(
                        COLLECTION,
                        "openFor",
                        ascending("openFor", "_id"),
                        false,
                        List.of(key, and(key, gt("_id", "d")))),
                new IndexSpec(
                        COLLECTION,
                        "laterForSchool",
                        ascending("laterFor", "schoolCode"),
                        false,
                        List.of(and(later, school))),
                new IndexSpec(
                        COLLECTION,
                        "document",
                        ascending("documentId"),
                        false,
                        List.of(eq("documentId", "01999a3c-5b1e-7c44-9a57-0d2f6b1c9e10"))),
                new IndexSpec(
                        COLLECTION,
                        "schoolFigures",
                        ascending("schoolCode", "documentType", "state", "signatures", "withoutTimeStamp"),
                        false,
                        List.of(school, and(school, eq("documentType", "TRANSCRIPT"), eq("state", "WAITING_PDF")))),
                new IndexSpec(COLLECTION, "state", ascending("state"), false, List.of(eq("state", "WAITING_MANAGER"))),
                new IndexSpec(
                        COLLECTION,
                        "debtSince",
                        ascending("debtSince"),
                        false,
                        true,
                        List.of(gt("debtSince", java.time.Instant.EPOCH))));
    }
}
