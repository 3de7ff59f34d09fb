package vn.hocba.transcript.transcript.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hocba.testkit.LocalMongo;
import vn.hocba.transcript.transcript.domain.Documents.Kind;
import vn.hocba.transcript.transcript.domain.Sha256;

@LocalMongo
class MongoDocumentsIT {

    private final MongoDocuments documents;
    private final MongoDatabase database;

    MongoDocumentsIT(MongoDatabase database) {
        this.database = database;
        this.documents = new MongoDocuments(database);
    }

    @Test
    void keepsEveryFileUnderItsDigest() {
        byte[] first = {1, 2, 3, -1};
        byte[] other = {9};
        documents.keep("t", 1, Kind.XML, first);
        documents.keep("t", 1, Kind.XML, first);
        documents.keep("t", 1, Kind.XML, other);
        documents.keep("t", 1, Kind.PDF, other);
        documents.keep("t", 2, Kind.XML, other);
        assertThat(documents.find("t", 1, Kind.XML, Sha256.of(first)))
                .as("not replaced by whoever came late")
                .hasValue(first);
        assertThat(documents.find("t", 1, Kind.XML, Sha256.of(other))).hasValue(other);
        assertThat(documents.find("t", 1, Kind.PDF, Sha256.of(first))).isEmpty();
        assertThat(documents.find("t", 2, Kind.PDF, Sha256.of(other))).isEmpty();
        assertThat(documents.find("u", 1, Kind.XML, Sha256.of(first))).isEmpty();
        assertThat(database.getCollection("documents").countDocuments(Filters.regex("_id", "^t:")))
                .isEqualTo(4);
    }

    @Test
    void takesALargeOne() {
        var large = new byte[2 * 1024 * 1024];
        new Random(1).nextBytes(large);
        documents.keep("large", 1, Kind.PDF, large);
        assertThat(documents.find("large", 1, Kind.PDF, Sha256.of(large))).hasValue(large);
    }
}
