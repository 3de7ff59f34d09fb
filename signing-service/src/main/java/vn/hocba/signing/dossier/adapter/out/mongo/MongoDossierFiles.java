package vn.hocba.signing.dossier.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;
import vn.hocba.signing.dossier.domain.DossierFiles;

/** A file is named by its digest, so it is written once and never changes. */
@Repository
class MongoDossierFiles implements DossierFiles {

    private final MongoCollection<Document> files;

    MongoDossierFiles(MongoDatabase database) {
        this.files = database.getCollection(DossierIndexes.FILES);
    }

    @Override
    public void keep(String dossierId, Kind kind, String sha256, byte[] bytes) {
        try {
            files.insertOne(new Document("_id", name(dossierId, kind, sha256)).append("bytes", new Binary(bytes)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<byte[]> find(String dossierId, Kind kind, String sha256) {
        return Optional.ofNullable(
                        files.find(eq("_id", name(dossierId, kind, sha256))).first())
                .map(document -> document.get("bytes", Binary.class).getData());
    }

    @Override
    public void forget(String dossierId, Kind kind, String sha256) {
        files.deleteOne(eq("_id", name(dossierId, kind, sha256)));
    }

    private static String name(String dossierId, Kind kind, String sha256) {
        return dossierId + "/" + kind.name() + "/" + sha256;
    }
}
