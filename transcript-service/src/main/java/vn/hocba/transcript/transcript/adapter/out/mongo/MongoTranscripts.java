package vn.hocba.transcript.transcript.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.Transcripts;

/** A transcript with all its versions is one document, changed in one write together with its events. */
@Repository
class MongoTranscripts implements Transcripts, TranscriptFigures {

    private static final Bson WITHOUT_EVENTS = Projections.exclude("outbox");

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final TranscriptMessages messages;

    MongoTranscripts(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(TranscriptIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new TranscriptMessages(outbox);
    }

    @Override
    public boolean add(Made opened) {
        Transcript transcript = opened.transcript();
        try {
            aggregates.insert(TranscriptDocument.of(transcript), messages.of(transcript, opened.events()));
            return true;
        } catch (DuplicateException e) {
            return false;
        }
    }

    @Override
    public void save(Made change) {
        Transcript transcript = change.transcript();
        var changes = new ArrayList<Bson>();
        TranscriptDocument.changing(transcript)
                .forEach((field, value) ->
                        changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
        aggregates.update(
                transcript.id(),
                transcript.revision(),
                Updates.combine(changes),
                messages.of(transcript, change.events()));
    }

    @Override
    public Optional<Transcript> find(String id) {
        return one(eq("_id", id));
    }

    @Override
    public Optional<Transcript> ofPupilAndYear(String pupilId, String schoolYear) {
        return one(eq("pupilYear", TranscriptDocument.pupilYear(pupilId, schoolYear)));
    }

    @Override
    public List<Transcript> ofClass(String classId, int limit) {
        var found = new ArrayList<Transcript>();
        documents
                .find(eq("classId", classId))
                .projection(WITHOUT_EVENTS)
                .limit(limit)
                .forEach(document -> found.add(TranscriptDocument.read(document)));
        return found;
    }

    @Override
    public List<String> toCompose(Instant now, int limit) {
        return due("composeAt", now, limit);
    }

    @Override
    public List<String> toRender(Instant now, int limit) {
        return due("renderAt", now, limit);
    }

    @Override
    public void wake(String waitingFor, Instant now) {
        documents.updateMany(eq("waitingFor", waitingFor), Updates.set("composeAt", now));
    }

    @Override
    public long count(TranscriptState state, SchoolLevel level) {
        return documents.countDocuments(and(eq("level", level.name()), eq("state", state.name())));
    }

    @Override
    public Map<TranscriptState, Long> ofSchool(String schoolCode) {
        var counts = new EnumMap<TranscriptState, Long>(TranscriptState.class);
        for (TranscriptState state : TranscriptState.values()) {
            counts.put(state, documents.countDocuments(and(eq("schoolCode", schoolCode), eq("state", state.name()))));
        }
        return counts;
    }

    private Optional<Transcript> one(Bson filter) {
        return Optional.ofNullable(
                        documents.find(filter).projection(WITHOUT_EVENTS).first())
                .map(TranscriptDocument::read);
    }

    private List<String> due(String field, Instant now, int limit) {
        var ids = new ArrayList<String>();
        documents
                .find(lte(field, now))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending(field))
                .limit(limit)
                .forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }
}
