package vn.hocba.student.staff.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.sample.Indexes;
import vn.hocba.student.sample.RecordingOutbox;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.staff.StaffMembersContract;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;
import vn.hocba.student.staff.domain.StaffRole;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoStaffMembersIT extends StaffMembersContract {

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoStaffMembers members;

    MongoStaffMembersIT(MongoDatabase database) {
        this.database = database;
        this.members = new MongoStaffMembers(database, outbox);
    }

    @Override
    protected StaffMembers members() {
        return members;
    }

    @BeforeEach
    void indexes() {
        database.getCollection(StaffIndexes.COLLECTION).deleteMany(new Document());
        Indexes.create(database, StaffIndexes.all());
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        IndexUse.assertServed(database, StaffIndexes.all());
    }

    @Test
    void writesAValidEventInTheSameDocument() {
        StaffMember member = Samples.teacher(Samples.TEACHER);
        members.add(member);
        members.save(Samples.left(member));
        members.add(new StaffMember("79000701-X", "79000701", null, "Smith John", null, Set.of(), true, 1));
        Document stored = database.getCollection("staff")
                .find(new Document("_id", Samples.TEACHER))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class)).isNotEmpty();
        assertThat(outbox.events).extracting(OutboxEvent::aggregateVersion).containsExactly(1L, 2L, 1L);
        assertThat(outbox.events).extracting(OutboxEvent::topic).containsOnly("student.staff.v1");
        assertThat(outbox.events.getFirst().key()).isEqualTo(Samples.TEACHER);
        outbox.events.forEach(event -> EventContracts.assertValid(event.type(), event.payload()));
    }

    @Test
    void countsActiveOnesByRole() {
        members.add(Samples.teacher("79000701-A"));
        members.add(Samples.teacher("79000701-B"));
        members.save(Samples.left(Samples.teacher("79000701-B")));
        assertThat(members.active(StaffRole.SUBJECT_TEACHER)).isEqualTo(1);
        assertThat(members.active(StaffRole.HOMEROOM_TEACHER)).isEqualTo(1);
        assertThat(members.active(StaffRole.CLERK)).isZero();
    }

    @Test
    void readsADocumentOfTheFirstVersionOfThisService() {
        database.getCollection("staff").insertOne(Document.parse("""
                        {"_id": "79000701-QL001", "schoolCode": "79000701", "personalNumber": "079070001234",
                         "fullName": "Nguyễn Đức Hưng", "title": "Hiệu trưởng", "roles": ["MANAGER"], "active": true,
                         "version": {"$numberLong": "1"}}"""));
        assertThat(members.find("79000701-QL001"))
                .contains(new StaffMember(
                        "79000701-QL001",
                        "79000701",
                        new PersonalNumber("079070001234"),
                        "Nguyễn Đức Hưng",
                        "Hiệu trưởng",
                        Set.of(StaffRole.MANAGER),
                        true,
                        1));
    }
}
