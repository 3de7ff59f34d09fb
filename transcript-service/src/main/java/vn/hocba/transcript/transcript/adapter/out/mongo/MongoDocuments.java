package vn.hocba.transcript.transcript.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.Sha256;

/** One document per file, found by its id, which ends with its digest; so what is there need not be written again. */
@Repository
class MongoDocuments implements Documents {

    private final MongoCollection<Document> files;

    MongoDocuments(MongoDatabase database) {
        this.files = database.getCollection(TranscriptIndexes.DOCUMENTS);
    }

    @Override
    public void keep(String transcriptId, int version, Kind kind, byte[] bytes) {
        String id = id(transcriptId, version, kind, Sha256.of(bytes));
        try {
            files.insertOne(new Document("_id", id).append("bytes", new Binary(bytes)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<byte[]> find(String transcriptId, int version, Kind kind, String sha256) {
        return Optional.ofNullable(files.find(eq("_id", id(transcriptId, version, kind, sha256)))
                        .first())
                .map(file -> file.get("bytes", Binary.class).getData());
    }

    private static String id(String transcriptId, int version, Kind kind, String sha256) {
        return transcriptId + ":" + version + ":" + kind.name().toLowerCase(Locale.ROOT) + ":" + sha256;
    }
}
