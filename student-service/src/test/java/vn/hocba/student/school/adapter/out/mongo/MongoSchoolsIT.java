package vn.hocba.student.school.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.sample.Indexes;
import vn.hocba.student.sample.RecordingOutbox;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.SchoolsContract;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoSchoolsIT extends SchoolsContract {

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoSchools schools;

    MongoSchoolsIT(MongoDatabase database) {
        this.database = database;
        this.schools = new MongoSchools(database, outbox);
    }

    @Override
    protected Schools schools() {
        return schools;
    }

    @BeforeEach
    void indexes() {
        database.getCollection(SchoolIndexes.COLLECTION).deleteMany(new Document());
        Indexes.create(database, SchoolIndexes.all());
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        IndexUse.assertServed(database, SchoolIndexes.all());
    }

    @Test
    void writesAValidEventInTheSameDocument() {
        School school = Samples.school("79000502", SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY);
        schools.add(school);
        schools.save(school.withVersion(2));
        Document stored = database.getCollection("schools")
                .find(new Document("_id", "79000502"))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class)).isNotEmpty();
        assertThat(outbox.events).extracting(OutboxEvent::aggregateVersion).containsExactly(1L, 2L);
        for (OutboxEvent event : outbox.events) {
            assertThat(event.topic()).isEqualTo("student.schools.v1");
            assertThat(event.key()).isEqualTo("79000502");
            EventContracts.assertValid(event.type(), event.payload());
        }
    }

    @Test
    void countsByLevel() {
        schools.add(Samples.school("a", SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY));
        schools.add(Samples.school("b", SchoolLevel.PRIMARY));
        assertThat(schools.schools(SchoolLevel.PRIMARY)).isEqualTo(2);
        assertThat(schools.schools(SchoolLevel.LOWER_SECONDARY)).isEqualTo(1);
        assertThat(schools.schools(SchoolLevel.UPPER_SECONDARY)).isZero();
    }

    @Test
    void readsADocumentOfTheFirstVersionOfThisService() {
        database.getCollection("schools").insertOne(Document.parse("""
                        {"_id": "79000502", "name": "Trường TH và THCS Bến Nghé", "levels": ["PRIMARY"],
                         "taxCode": "0301430001-001", "version": {"$numberLong": "3"}}"""));
        assertThat(schools.find("79000502"))
                .contains(new School(
                        "79000502",
                        "Trường TH và THCS Bến Nghé",
                        Set.of(SchoolLevel.PRIMARY),
                        "0301430001-001",
                        null,
                        null,
                        null,
                        3));
    }
}
