package vn.hocba.student.staff.adapter.out.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.student.platform.Writes;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.staff.domain.StaffFigures;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;
import vn.hocba.student.staff.domain.StaffRole;

/** A staff member is one document under the staff id. */
@Repository
class MongoStaffMembers implements StaffMembers, StaffFigures {

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final StaffMessages messages;

    MongoStaffMembers(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(StaffIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new StaffMessages(outbox);
    }

    @Override
    public Optional<StaffMember> find(String staffId) {
        return aggregates.find(staffId).map(StaffDocument::read);
    }

    @Override
    public Map<String, StaffMember> among(Collection<String> staffIds) {
        var found = new HashMap<String, StaffMember>();
        for (Document document : documents.find(in("_id", staffIds)).projection(Projections.exclude("outbox"))) {
            StaffMember member = StaffDocument.read(document);
            found.put(member.staffId(), member);
        }
        return found;
    }

    @Override
    public List<StaffMember> ofSchool(String schoolCode, String after, int limit) {
        var filter = new Document("schoolCode", schoolCode);
        if (!after.isEmpty()) {
            filter.append("_id", new Document("$gt", after));
        }
        var found = new ArrayList<StaffMember>();
        var query = documents
                .find(filter)
                .projection(Projections.exclude("outbox"))
                .sort(Sorts.ascending("_id"))
                .limit(limit);
        for (Document document : query) {
            found.add(StaffDocument.read(document));
        }
        return found;
    }

    @Override
    public Stored add(StaffMember member) {
        return Writes.outcome(() -> aggregates.insert(StaffDocument.of(member), messages.of(member)));
    }

    @Override
    public Stored save(StaffMember next) {
        return Writes.outcome(() -> aggregates.replace(StaffDocument.of(next), next.version() - 1, messages.of(next)));
    }

    @Override
    public long active(StaffRole role) {
        return documents.countDocuments(new Document("roles", role.name()).append("active", true));
    }
}
