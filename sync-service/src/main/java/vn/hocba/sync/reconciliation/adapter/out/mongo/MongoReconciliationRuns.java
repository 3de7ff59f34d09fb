package vn.hocba.sync.reconciliation.adapter.out.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.reconciliation.domain.Comparison;
import vn.hocba.sync.reconciliation.domain.Difference;
import vn.hocba.sync.reconciliation.domain.ReconciliationRun;
import vn.hocba.sync.reconciliation.domain.ReconciliationRuns;

/** Reports are written once; ids are in the order of time. */
@Repository
class MongoReconciliationRuns implements ReconciliationRuns, DeclaresIndexes {

    private static final String COLLECTION = "reconciliations";
    private static final String SCHOOL = "schoolCode";

    private final MongoCollection<Document> documents;

    MongoReconciliationRuns(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void add(ReconciliationRun run) {
        Comparison comparison = run.comparison();
        documents.insertOne(new Document("_id", run.id())
                .append(SCHOOL, run.schoolCode())
                .append("target", run.target().name())
                .append("requestedBy", run.requestedBy())
                .append("startedAt", run.startedAt())
                .append("finishedAt", run.finishedAt())
                .append("ours", comparison.ours())
                .append("theirs", comparison.theirs())
                .append("matching", comparison.matching())
                .append(
                        "differences",
                        comparison.differences().stream()
                                .map(difference -> new Document(
                                                "kind", difference.kind().name())
                                        .append("id", difference.id().toString()))
                                .toList()));
    }

    @Override
    public List<ReconciliationRun> newest(String schoolCode, int limit) {
        var runs = new ArrayList<ReconciliationRun>();
        documents
                .find(Filters.eq(SCHOOL, schoolCode))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .forEach(document -> runs.add(read(document)));
        return runs;
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(new IndexSpec(
                COLLECTION,
                "school",
                Indexes.ascending(SCHOOL, "_id"),
                false,
                List.of(Filters.eq(SCHOOL, "79000701"))));
    }

    private static ReconciliationRun read(Document document) {
        List<Difference> differences = document.getList("differences", Document.class, List.of()).stream()
                .map(difference -> new Difference(
                        Difference.Kind.valueOf(text(difference, "kind")), DeliveryId.parse(text(difference, "id"))))
                .toList();
        return new ReconciliationRun(
                text(document, "_id"),
                text(document, SCHOOL),
                Target.valueOf(text(document, "target")),
                text(document, "requestedBy"),
                instant(document, "startedAt"),
                instant(document, "finishedAt"),
                new Comparison(
                        number(document, "ours"),
                        number(document, "theirs"),
                        number(document, "matching"),
                        differences));
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    private static Instant instant(Document document, String field) {
        return Objects.requireNonNull(document.getDate(field), field).toInstant();
    }
}
