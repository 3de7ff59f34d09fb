package vn.hocba.transcript.transcript.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;
import vn.hocba.transcript.transcript.domain.Documents;

/** One document per file, found by its id. */
@Repository
class MongoDocuments implements Documents {

    private final MongoCollection<Document> files;

    MongoDocuments(MongoDatabase database) {
        this.files = database.getCollection(TranscriptIndexes.DOCUMENTS);
    }

    @Override
    public void keep(String transcriptId, int version, Kind kind, byte[] bytes) {
        String id = id(transcriptId, version, kind);
        files.replaceOne(
                eq("_id", id),
                new Document("_id", id).append("bytes", new Binary(bytes)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<byte[]> find(String transcriptId, int version, Kind kind) {
        return Optional.ofNullable(
                        files.find(eq("_id", id(transcriptId, version, kind))).first())
                .map(file -> file.get("bytes", Binary.class).getData());
    }

    private static String id(String transcriptId, int version, Kind kind) {
        return transcriptId + ":" + version + ":" + kind.name().toLowerCase(Locale.ROOT);
    }
}
