package vn.hocba.sync.packaging.adapter.out.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.packaging.domain.Contents;

/** The bytes of each delivery beside its document, so that a change of state does not rewrite them. */
@Repository
class MongoContents implements Contents {

    private final MongoCollection<Document> documents;

    MongoContents(MongoDatabase database) {
        this.documents = database.getCollection(PackageIndexes.CONTENTS);
    }

    @Override
    public Optional<byte[]> find(DeliveryId id) {
        return Optional.ofNullable(
                        documents.find(Filters.eq("_id", id.toString())).first())
                .map(document -> document.get("xml", Binary.class).getData());
    }

    @Override
    public void keep(DeliveryId id, byte[] xml) {
        documents.replaceOne(
                Filters.eq("_id", id.toString()),
                new Document("_id", id.toString()).append("xml", new Binary(xml)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void drop(Collection<DeliveryId> ids) {
        documents.deleteMany(
                Filters.in("_id", ids.stream().map(DeliveryId::toString).toList()));
    }
}
