package vn.hocba.sync.packaging.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/** A package is one document; when the worker must take it up is in it, and found by index. */
@Repository
class MongoPackages implements Packages {

    private static final String DUE = "dueAt";

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final PackageMessages messages;

    MongoPackages(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(PackageIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new PackageMessages(outbox);
    }

    @Override
    public void add(TranscriptPackage parcel) {
        aggregates.insert(PackageDocument.of(parcel), List.of());
    }

    @Override
    public Optional<TranscriptPackage> find(String id) {
        return aggregates.find(id).map(PackageDocument::read);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        var ids = new ArrayList<String>();
        documents
                .find(lte(DUE, now))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(DUE))
                .limit(limit)
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    @Override
    public Optional<TranscriptPackage> takeUp(String id, Instant now, Instant until) {
        Document taken = documents.findOneAndUpdate(
                and(eq("_id", id), lte(DUE, now)),
                Updates.combine(Updates.set(DUE, until), Updates.inc("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(taken).map(PackageDocument::read);
    }

    @Override
    public void save(TranscriptPackage parcel) {
        save(parcel, List.of());
    }

    @Override
    public void saveComposed(TranscriptPackage parcel) {
        save(parcel, List.of(messages.composed(parcel)));
    }

    @Override
    public List<TranscriptPackage> page(String schoolCode, String before, int limit) {
        Bson filter =
                before.isEmpty() ? eq("schoolCode", schoolCode) : and(eq("schoolCode", schoolCode), lt("_id", before));
        var page = new ArrayList<TranscriptPackage>();
        documents
                .find(filter)
                .projection(Projections.exclude("outbox"))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .forEach(document -> page.add(PackageDocument.read(document)));
        return page;
    }

    @Override
    public long count(PackageState state) {
        return documents.countDocuments(eq("state", state.name()));
    }

    private void save(TranscriptPackage parcel, List<OutboxEvent> events) {
        var changes = new ArrayList<Bson>();
        PackageDocument.changing(parcel).forEach((field, value) -> changes.add(Updates.set(field, value)));
        Instant due = parcel.work().dueAt();
        changes.add(due == null ? Updates.unset(DUE) : Updates.set(DUE, due));
        aggregates.update(parcel.id(), parcel.revision(), Updates.combine(changes), events);
    }
}
