package vn.hocba.signing.batch.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.DeclaresIndexes;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.signing.batch.domain.BatchState;
import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.batch.domain.Progress;
import vn.hocba.signing.batch.domain.SigningBatch;

/** A batch is one document; a run's writes name their run, so that a run that was given up cannot write any more. */
@Repository
class MongoBatches implements Batches, DeclaresIndexes {

    static final String COLLECTION = "batches";

    private static final String STATE = "state";
    private static final String LEASE = "leaseUntil";

    private final MongoCollection<Document> documents;

    MongoBatches(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void add(SigningBatch batch) {
        documents.insertOne(BatchDocument.of(batch));
    }

    @Override
    public Optional<SigningBatch> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).map(BatchDocument::read);
    }

    @Override
    public boolean resume(SigningBatch interrupted, Progress progress, Instant leaseUntil) {
        return changed(
                and(
                        eq("_id", interrupted.id()),
                        eq("run", interrupted.run()),
                        eq(STATE, interrupted.state().name()),
                        eq(LEASE, interrupted.leaseUntil())),
                combine(
                        set("run", interrupted.run() + 1),
                        set(STATE, BatchState.RUNNING.name()),
                        set(LEASE, leaseUntil),
                        set("finishedAt", null),
                        BatchDocument.progress(progress)));
    }

    @Override
    public boolean progress(String id, int run, Progress progress, Instant leaseUntil) {
        return changed(running(id, run), combine(set(LEASE, leaseUntil), BatchDocument.progress(progress)));
    }

    @Override
    public boolean finish(String id, int run, BatchState state, Progress progress, Instant at) {
        return changed(
                running(id, run),
                combine(set(STATE, state.name()), set("finishedAt", at), BatchDocument.progress(progress)));
    }

    @Override
    public long interruptLapsed(Instant now) {
        return documents
                .updateMany(
                        and(eq(STATE, BatchState.RUNNING.name()), lt(LEASE, now)),
                        combine(set(STATE, BatchState.INTERRUPTED.name()), set("finishedAt", now)))
                .getModifiedCount();
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(new IndexSpec(
                COLLECTION,
                "running",
                com.mongodb.client.model.Indexes.ascending(STATE, LEASE),
                false,
                List.of(and(eq(STATE, "RUNNING"), lt(LEASE, Instant.EPOCH)))));
    }

    private boolean changed(Bson filter, Bson change) {
        return documents.updateOne(filter, change).getMatchedCount() == 1;
    }

    private static Bson running(String id, int run) {
        return and(eq("_id", id), eq("run", run), eq(STATE, BatchState.RUNNING.name()));
    }
}
