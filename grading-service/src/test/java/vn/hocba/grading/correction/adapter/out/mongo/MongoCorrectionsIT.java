package vn.hocba.grading.correction.adapter.out.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.correction.CorrectionsContract;
import vn.hocba.grading.correction.domain.Corrections;
import vn.hocba.grading.sample.Indexes;
import vn.hocba.grading.sample.RecordingOutbox;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoCorrectionsIT extends CorrectionsContract {

    private MongoDatabase database;
    private MongoCorrections corrections;

    @BeforeEach
    void open(MongoDatabase local) {
        database = local;
        corrections = new MongoCorrections(local, new RecordingOutbox());
        local.getCollection(CorrectionIndexes.COLLECTION).deleteMany(new Document());
    }

    @Override
    protected Corrections corrections() {
        return corrections;
    }

    @Test
    void everyQueryHasItsIndex() {
        Indexes.prove(database, CorrectionIndexes.all());
    }
}
