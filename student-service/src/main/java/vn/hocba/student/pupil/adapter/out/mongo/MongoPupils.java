package vn.hocba.student.pupil.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.student.platform.Writes;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.PupilFigures;
import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.school.domain.SchoolLevel;

/** A pupil with all enrolments is one document; the unique indexes decide who was first. */
@Repository
class MongoPupils implements Pupils, PupilFigures {

    private static final int NO_LIMIT = 0;

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final PupilMessages messages;

    MongoPupils(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(PupilIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new PupilMessages(outbox);
    }

    @Override
    public Optional<Pupil> find(String pupilId) {
        return aggregates.find(pupilId).map(PupilDocument::read);
    }

    @Override
    public List<Pupil> byNumber(Collection<PersonalNumber> numbers) {
        return read(
                in(
                        "personalNumber",
                        numbers.stream().map(PersonalNumber::digits).toList()),
                NO_LIMIT);
    }

    @Override
    public List<Pupil> byOrigin(Collection<String> origins) {
        return read(in("origins", origins), NO_LIMIT);
    }

    @Override
    public List<Pupil> ofClass(String classId, int limit) {
        return read(eq("classIds", classId), limit);
    }

    @Override
    public Stored add(Pupil pupil) {
        return Writes.outcome(() -> aggregates.insert(PupilDocument.of(pupil), messages.of(pupil)));
    }

    @Override
    public Stored save(Pupil next) {
        return Writes.outcome(() -> aggregates.replace(PupilDocument.of(next), next.version() - 1, messages.of(next)));
    }

    @Override
    public long studying(SchoolLevel level) {
        return documents.countDocuments(new Document("status", "STUDYING").append("level", level.name()));
    }

    private List<Pupil> read(Bson filter, int limit) {
        var found = new ArrayList<Pupil>();
        var query = documents
                .find(filter)
                .projection(Projections.exclude("outbox"))
                .sort(Sorts.ascending("_id"))
                .limit(limit);
        for (Document document : query) {
            found.add(PupilDocument.read(document));
        }
        return found;
    }
}
