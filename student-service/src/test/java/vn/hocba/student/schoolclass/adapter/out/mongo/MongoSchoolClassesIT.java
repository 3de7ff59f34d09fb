package vn.hocba.student.schoolclass.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.sample.Indexes;
import vn.hocba.student.sample.RecordingOutbox;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.schoolclass.SchoolClassesContract;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SchoolClasses;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoSchoolClassesIT extends SchoolClassesContract {

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoSchoolClasses classes;

    MongoSchoolClassesIT(MongoDatabase database) {
        this.database = database;
        this.classes = new MongoSchoolClasses(database, outbox);
    }

    @Override
    protected SchoolClasses classes() {
        return classes;
    }

    @BeforeEach
    void indexes() {
        database.getCollection(ClassIndexes.COLLECTION).deleteMany(new Document());
        Indexes.create(database, ClassIndexes.all());
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        IndexUse.assertServed(database, ClassIndexes.all());
    }

    @Test
    void writesAValidEventInTheSameDocument() {
        SchoolClass one = named("c-1", "79000701", 10, "10A1");
        classes.add(one);
        classes.save(assigned(one));
        Document stored = database.getCollection("classes")
                .find(new Document("_id", "c-1"))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class)).isNotEmpty();
        assertThat(outbox.events).extracting(OutboxEvent::aggregateVersion).containsExactly(1L, 2L);
        for (OutboxEvent event : outbox.events) {
            assertThat(event.topic()).isEqualTo("student.classes.v1");
            assertThat(event.key()).isEqualTo("c-1");
            EventContracts.assertValid(event.type(), event.payload());
        }
    }

    @Test
    void countsByLevel() {
        classes.add(named("c-1", "79000701", 10, "10A1"));
        assertThat(classes.classes(SchoolLevel.UPPER_SECONDARY)).isEqualTo(1);
        assertThat(classes.classes(SchoolLevel.PRIMARY)).isZero();
    }

    @Test
    void readsADocumentOfTheFirstVersionOfThisService() {
        database.getCollection("classes").insertOne(Document.parse("""
                        {"_id": "c-1", "schoolCode": "79000701", "schoolYear": "2025-2026",
                         "level": "UPPER_SECONDARY", "grade": 10, "name": "10A1", "nameKey": "10a1",
                         "homeroom": {"staffId": "a", "fullName": "Họ tên a", "from": "2025-09-06", "to": null},
                         "formerHomerooms": [
                           {"staffId": "b", "fullName": "Họ tên b", "from": "2025-09-05", "to": "2025-09-05"}],
                         "subjects": [
                           {"staffId": "a", "fullName": "Họ tên a", "from": "2025-09-05", "to": "2025-11-20",
                            "subjectCode": "VAN", "lead": true},
                           {"staffId": "b", "fullName": "Họ tên b", "from": "2025-09-05", "to": null,
                            "subjectCode": "VAN", "lead": false}],
                         "origin": "origin-c-1", "version": {"$numberLong": "2"}}"""));
        assertThat(classes.find("c-1")).contains(assigned(named("c-1", "79000701", 10, "10A1")));
    }
}
