package vn.hocba.signing.dossier.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.DuplicateException;
import vn.hocba.kit.mongo.MongoAggregates;
import vn.hocba.kit.outbox.Outbox;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.OpenSlot;
import vn.hocba.signing.dossier.domain.Scope;
import vn.hocba.signing.dossier.domain.Slot;

/** A dossier is one document, changed in one write together with its events. */
@Repository
class MongoDossiers implements Dossiers {

    private static final Bson WITHOUT_EVENTS = Projections.exclude("outbox");

    private final MongoCollection<Document> documents;
    private final MongoAggregates aggregates;
    private final DossierMessages messages;

    MongoDossiers(MongoDatabase database, Outbox outbox) {
        this.documents = database.getCollection(DossierIndexes.COLLECTION);
        this.aggregates = new MongoAggregates(documents, outbox);
        this.messages = new DossierMessages(outbox);
    }

    @Override
    public boolean add(Change opened) {
        Dossier dossier = opened.dossier();
        try {
            aggregates.insert(DossierDocument.of(dossier), messages.of(dossier, opened.events()));
            return true;
        } catch (DuplicateException e) {
            return false;
        }
    }

    @Override
    public boolean save(Change change) {
        Dossier dossier = change.dossier();
        var changes = new ArrayList<Bson>();
        DossierDocument.changing(dossier)
                .forEach((field, value) ->
                        changes.add(value == null ? Updates.unset(field) : Updates.set(field, value)));
        List<Slot> slots = dossier.slots().all();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (change.touched().contains(slot.slotId())) {
                changes.add(Updates.set(
                        "slots." + i + ".signature",
                        SlotDocument.of(slot.signed().orElseThrow())));
            }
        }
        try {
            aggregates.update(
                    dossier.id(), dossier.revision(), Updates.combine(changes), messages.of(dossier, change.events()));
            return true;
        } catch (ConcurrentChangeException e) {
            return false;
        }
    }

    @Override
    public Optional<Dossier> find(String id) {
        return Optional.ofNullable(
                        documents.find(eq("_id", id)).projection(WITHOUT_EVENTS).first())
                .map(DossierDocument::read);
    }

    /** One key after the other: not every server finds an index through {@code $in} beside a range. */
    @Override
    public List<String> open(Collection<String> keys, Scope scope, String afterId, int limit) {
        return keys.stream()
                .flatMap(key -> open(key, scope, afterId, limit).stream())
                .sorted()
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<String> open(String key, Scope scope, String afterId, int limit) {
        return ids(documents
                .find(and(eq("openFor", key), gt("_id", afterId), within(scope)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit));
    }

    @Override
    public List<OpenSlot> openSlots(Collection<String> keys, Scope scope, int limit) {
        var found = new ArrayList<OpenSlot>();
        for (String key : keys) {
            documents
                    .find(and(eq("openFor", key), within(scope)))
                    .projection(Projections.exclude("outbox", "slots.signature.element", "digests"))
                    .limit(limit)
                    .forEach(document -> found.addAll(DossierDocument.openFor(document, List.of(key))));
        }
        return found;
    }

    @Override
    public boolean anyLater(Collection<String> keys, Scope scope) {
        return keys.stream()
                .anyMatch(key -> documents
                                .find(and(eq("laterFor", key), within(scope)))
                                .projection(Projections.include("_id"))
                                .first()
                        != null);
    }

    @Override
    public int waitingForPdf(Scope scope) {
        return Math.toIntExact(
                documents.countDocuments(and(within(scope), eq("state", DossierState.WAITING_PDF.name()))));
    }

    @Override
    public List<String> beingSigned(String documentId) {
        List<String> states = java.util.stream.Stream.of(DossierState.values())
                .filter(DossierState::isSigning)
                .map(Enum::name)
                .toList();
        return ids(documents
                .find(and(eq("documentId", documentId), in("state", states)))
                .projection(Projections.include("_id")));
    }

    @Override
    public List<String> indebted(int limit) {
        return ids(documents
                .find(gt("debtSince", Instant.EPOCH))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("debtSince"))
                .limit(limit));
    }

    private static List<String> ids(Iterable<Document> found) {
        var ids = new ArrayList<String>();
        found.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    private static Bson within(Scope scope) {
        var parts = new ArrayList<Bson>();
        parts.add(eq("schoolCode", scope.schoolCode()));
        parts.add(eq("documentType", scope.type().name()));
        if (!scope.schoolYear().isEmpty()) {
            parts.add(eq("schoolYear", scope.schoolYear()));
        }
        if (!scope.classIds().isEmpty()) {
            parts.add(in("classId", scope.classIds()));
        }
        return and(parts);
    }
}
