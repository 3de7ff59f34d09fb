package vn.hocba.sync.delivery.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.sync.delivery.domain.Deliveries;
import vn.hocba.sync.delivery.domain.Delivery;
import vn.hocba.sync.delivery.domain.DeliveryEvent;
import vn.hocba.sync.delivery.domain.DeliveryFigures;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.delivery.domain.DeliveryState;
import vn.hocba.sync.delivery.domain.Target;

/** Each change is one conditional write to one document; the state machine is in the condition. */
@Repository
class MongoDeliveries implements Deliveries, DeliveryFigures {

    private static final String STATE = "state";
    private static final String PACKAGE = "packageId";
    private static final String SCHOOL = "schoolCode";
    private static final int HISTORY = 40;
    private static final int NO_LIMIT = 0;

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final DeliveryMessages messages;

    MongoDeliveries(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(DeliveryIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new DeliveryMessages(outbox);
    }

    @Override
    public boolean add(Delivery delivery) {
        try {
            aggregates.insert(DeliveryDocument.of(delivery), List.of());
            return true;
        } catch (DuplicateException e) {
            return false;
        }
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return aggregates.find(id.toString()).map(DeliveryDocument::read);
    }

    @Override
    public List<Delivery> versionsOf(String transcriptId) {
        return read(eq("transcriptId", transcriptId), Sorts.ascending("transcriptVersion"), NO_LIMIT);
    }

    @Override
    public List<Delivery> waiting(String schoolCode, String schoolYear, int limit) {
        Bson filter =
                and(eq(STATE, DeliveryState.RELEASED.name()), eq(SCHOOL, schoolCode), eq("schoolYear", schoolYear));
        return read(filter, Sorts.ascending("_id"), limit);
    }

    @Override
    public void claim(Collection<DeliveryId> ids, String packageId, Instant at) {
        Bson stillFree = and(
                in("_id", ids.stream().map(DeliveryId::toString).toList()),
                in(STATE, names(DeliveryState.PACKAGED.predecessors())));
        documents.updateMany(
                stillFree,
                combine(
                        set(STATE, DeliveryState.PACKAGED.name()),
                        set(PACKAGE, packageId),
                        set("changedAt", at),
                        inc("version", 1L),
                        history(new Document(STATE, DeliveryState.PACKAGED.name())
                                .append("at", at)
                                .append(PACKAGE, packageId))));
    }

    @Override
    public List<Delivery> inPackage(String packageId) {
        return read(eq(PACKAGE, packageId), Sorts.ascending("_id"), NO_LIMIT);
    }

    @Override
    public void submitted(String packageId, Target target, String receiptId, Instant at) {
        DeliveryState next = target == Target.CITY ? DeliveryState.SUBMITTED_CITY : DeliveryState.SUBMITTED_MINISTRY;
        String standing = target == Target.CITY ? "city" : "ministry";
        Bson waitsForIt = and(
                eq(PACKAGE, packageId), in(STATE, names(next.predecessors())), ne(standing + ".receiptId", receiptId));
        documents.updateMany(
                waitsForIt,
                combine(
                        set(STATE, next.name()),
                        set(standing + ".kind", "SUBMITTED"),
                        set(standing + ".receiptId", receiptId),
                        set(standing + ".at", at),
                        set("changedAt", at),
                        inc("version", 1L),
                        history(new Document(STATE, next.name())
                                .append("at", at)
                                .append("receiptId", receiptId))));
    }

    @Override
    public void save(Delivery changed, List<DeliveryEvent> events) {
        var step = new Document(STATE, changed.state().name()).append("at", changed.changedAt());
        if (changed.code() != null) {
            step.append("code", changed.code());
        }
        Bson change = combine(
                set(STATE, changed.state().name()),
                set("city", DeliveryDocument.of(changed.city())),
                set("ministry", DeliveryDocument.of(changed.ministry())),
                set("code", changed.code()),
                set("changedAt", changed.changedAt()),
                history(step));
        aggregates.update(
                changed.id().toString(),
                changed.revision(),
                change,
                events.stream().map(event -> messages.of(changed, event)).toList());
    }

    @Override
    public List<Delivery> page(String schoolCode, Optional<DeliveryState> state, String after, int limit) {
        var filters = new ArrayList<Bson>();
        state.ifPresent(only -> filters.add(eq(STATE, only.name())));
        filters.add(eq(SCHOOL, schoolCode));
        if (!after.isEmpty()) {
            filters.add(gt("_id", after));
        }
        return read(and(filters), Sorts.ascending("_id"), limit);
    }

    @Override
    public Map<DeliveryState, Long> counts(Optional<String> schoolCode) {
        var stages = new ArrayList<Bson>();
        schoolCode.ifPresent(school -> stages.add(Aggregates.match(eq(SCHOOL, school))));
        stages.add(Aggregates.group("$" + STATE, Accumulators.sum("n", 1)));
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        for (Document group : documents.aggregate(stages)) {
            counts.put(
                    DeliveryState.valueOf(group.getString("_id")),
                    group.get("n", Number.class).longValue());
        }
        return counts;
    }

    @Override
    public long count(DeliveryState state, String level) {
        return documents.countDocuments(and(eq(STATE, state.name()), eq("level", level)));
    }

    @Override
    public Optional<Instant> oldest(DeliveryState state, String level) {
        return read(and(eq(STATE, state.name()), eq("level", level)), Sorts.ascending("releasedAt"), 1).stream()
                .findFirst()
                .map(Delivery::releasedAt);
    }

    private List<Delivery> read(Bson filter, Bson sort, int limit) {
        var found = new ArrayList<Delivery>();
        var query = documents
                .find(filter)
                .projection(Projections.exclude("history", "outbox"))
                .sort(sort)
                .limit(limit);
        for (Document document : query) {
            found.add(DeliveryDocument.read(document));
        }
        return found;
    }

    /** The last steps, for people who ask what happened. */
    private static Bson history(Document step) {
        return pushEach("history", List.of(step), new PushOptions().slice(-HISTORY));
    }

    private static List<String> names(Set<DeliveryState> states) {
        return states.stream().map(DeliveryState::name).toList();
    }
}
