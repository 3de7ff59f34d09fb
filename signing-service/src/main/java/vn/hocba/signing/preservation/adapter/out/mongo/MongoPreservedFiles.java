package vn.hocba.signing.preservation.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.signing.preservation.domain.Preserved;
import vn.hocba.signing.preservation.domain.PreservedFiles;

/** A released file is one document, found by its digest and replaced only as it was read; its evidence is in it. */
@Repository
class MongoPreservedFiles implements PreservedFiles {

    private static final String ID = "_id";
    private static final String OWED_SINCE = "owedSince";

    private final MongoCollection<Document> documents;

    MongoPreservedFiles(MongoDatabase database) {
        this.documents = database.getCollection(PreservedIndexes.COLLECTION);
    }

    @Override
    public void add(Preserved released) {
        try {
            documents.insertOne(PreservedDocument.of(released));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public boolean save(Preserved changed) {
        return documents
                        .replaceOne(
                                and(eq(ID, changed.sha256()), eq("version", changed.revision())),
                                PreservedDocument.of(changed))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Optional<Preserved> find(String sha256) {
        return Optional.ofNullable(documents.find(eq(ID, sha256)).first()).map(PreservedDocument::read);
    }

    @Override
    public List<Preserved> due(Instant now, int limit) {
        var found = new ArrayList<Preserved>();
        documents
                .find(lte("dueAt", now))
                .projection(Projections.exclude("evidence"))
                .sort(Sorts.ascending("dueAt"))
                .limit(limit)
                .forEach(document -> found.add(PreservedDocument.read(document)));
        return found;
    }

    @Override
    public void forget(String sha256) {
        documents.deleteOne(eq(ID, sha256));
    }

    @Override
    public long count(Preserved.State state) {
        return documents.countDocuments(eq("state", state.name()));
    }

    @Override
    public long owedBefore(Instant then) {
        return documents.countDocuments(lte(OWED_SINCE, then));
    }

    @Override
    public Optional<Instant> oldestOwed() {
        return Optional.ofNullable(documents
                        .find(gt(OWED_SINCE, Instant.EPOCH))
                        .projection(Projections.include(OWED_SINCE))
                        .sort(Sorts.ascending(OWED_SINCE))
                        .first())
                .map(document -> document.getDate(OWED_SINCE).toInstant());
    }
}
