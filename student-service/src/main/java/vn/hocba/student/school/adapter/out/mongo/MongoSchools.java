package vn.hocba.student.school.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.student.platform.Writes;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.SchoolFigures;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.Schools;

/** A school is one document under its code. */
@Repository
class MongoSchools implements Schools, SchoolFigures {

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final SchoolMessages messages;

    MongoSchools(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(SchoolIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new SchoolMessages(outbox);
    }

    @Override
    public Optional<School> find(String code) {
        return aggregates.find(code).map(SchoolDocument::read);
    }

    @Override
    public Stored add(School school) {
        return Writes.outcome(() -> aggregates.insert(SchoolDocument.of(school), messages.of(school)));
    }

    @Override
    public Stored save(School next) {
        return Writes.outcome(() -> aggregates.replace(SchoolDocument.of(next), next.version() - 1, messages.of(next)));
    }

    @Override
    public long schools(SchoolLevel level) {
        return documents.countDocuments(eq("levels", level.name()));
    }
}
