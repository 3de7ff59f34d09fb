package vn.hocba.student.schoolclass.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.student.platform.Writes;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.domain.ClassFigures;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SchoolClasses;

/** A class with its assignments is one document. */
@Repository
class MongoSchoolClasses implements SchoolClasses, ClassFigures {

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final ClassMessages messages;

    MongoSchoolClasses(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(ClassIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new ClassMessages(outbox);
    }

    @Override
    public Optional<SchoolClass> find(String classId) {
        return aggregates.find(classId).map(ClassDocument::read);
    }

    @Override
    public Optional<SchoolClass> named(String schoolCode, SchoolYear year, String name) {
        var filter = new Document("schoolCode", schoolCode)
                .append("schoolYear", year.toString())
                .append("nameKey", ClassDocument.nameKey(name));
        return Optional.ofNullable(documents.find(filter).first()).map(ClassDocument::read);
    }

    @Override
    public List<SchoolClass> ofYear(String schoolCode, SchoolYear year, int limit) {
        var found = new ArrayList<SchoolClass>();
        var query = documents
                .find(new Document("schoolCode", schoolCode).append("schoolYear", year.toString()))
                .projection(Projections.exclude("outbox"))
                .sort(Sorts.ascending("grade", "nameKey"))
                .limit(limit);
        for (Document document : query) {
            found.add(ClassDocument.read(document));
        }
        return found;
    }

    @Override
    public Stored add(SchoolClass schoolClass) {
        return Writes.outcome(() -> aggregates.insert(ClassDocument.of(schoolClass), messages.of(schoolClass)));
    }

    @Override
    public Stored save(SchoolClass next) {
        return Writes.outcome(() -> aggregates.replace(ClassDocument.of(next), next.version() - 1, messages.of(next)));
    }

    @Override
    public long classes(SchoolLevel level) {
        return documents.countDocuments(eq("level", level.name()));
    }
}
