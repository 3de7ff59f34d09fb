package vn.hocba.grading.roster.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static vn.hocba.kit.mongo.Flat.and;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.ClassFacts;
import vn.hocba.grading.roster.domain.PupilEnrolments;
import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.roster.domain.SchoolClass;

/**
 * One document per class with its pupils in it, so that a call needs one read; each pupil's entry has the version of the
 * pupil's event. A second document per pupil remembers the classes, so that a pupil who is no longer in one leaves it.
 */
@Repository
class MongoRoster implements Roster, RosterFigures {

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final int CLASSES_IN_MEMORY = 10_000;

    private final MongoCollection<Document> classes;
    private final MongoCollection<Document> pupils;
    private final Cache<String, SchoolClass> recent = Caffeine.newBuilder()
            .expireAfterWrite(RECENT)
            .maximumSize(CLASSES_IN_MEMORY)
            .build();

    MongoRoster(MongoDatabase database) {
        this.classes = database.getCollection(RosterIndexes.CLASSES);
        this.pupils = database.getCollection(RosterIndexes.PUPILS);
    }

    @Override
    public void keep(ClassFacts facts, long version) {
        var changes = new ArrayList<Bson>();
        RosterDocuments.of(facts).forEach((field, value) -> changes.add(set(field, value)));
        changes.add(set("version", version));
        upsertIfNewer(facts.classId(), "version", version, combine(changes));
    }

    /** The pupil's document first: an older event that comes later, or at the same time, does not get past it. */
    @Override
    public void keep(PupilEnrolments pupil, long version) {
        for (String classId : allClassesOf(pupil, version)) {
            Document entry = Optional.ofNullable(pupil.byClass().get(classId))
                    .map(RosterDocuments::of)
                    .orElseGet(RosterDocuments::gone);
            String field = "pupils." + pupil.pupilId();
            upsertIfNewer(classId, field + ".version", version, set(field, entry.append("version", version)));
        }
    }

    @Override
    public Optional<SchoolClass> schoolClass(String classId) {
        return Optional.ofNullable(classes.find(eq("_id", classId)).first())
                .filter(document -> document.containsKey("version"))
                .map(RosterDocuments::schoolClass);
    }

    /** A class that is not known yet is looked for every time. */
    @Override
    public Optional<SchoolClass> recent(String classId) {
        Optional<SchoolClass> kept = Optional.ofNullable(recent.getIfPresent(classId));
        if (kept.isPresent()) {
            return kept;
        }
        Optional<SchoolClass> found = schoolClass(classId);
        found.ifPresent(one -> recent.put(classId, one));
        return found;
    }

    @Override
    public long classesOfSchool(String schoolCode) {
        return classes.countDocuments(eq("schoolCode", schoolCode));
    }

    @Override
    public long classesOfLevel(SchoolLevel level) {
        return classes.countDocuments(eq("level", level.name()));
    }

    /** Those of this event and of earlier ones; none when a newer event was here already. */
    private List<String> allClassesOf(PupilEnrolments pupil, long version) {
        Bson notNewer = and(eq("_id", pupil.pupilId()), not(gte("version", version + 1)));
        try {
            Document kept = pupils.findOneAndUpdate(
                    notNewer,
                    combine(
                            set("version", version),
                            addEachToSet("classIds", List.copyOf(pupil.byClass().keySet()))),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return kept == null ? List.of() : kept.getList("classIds", String.class);
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return List.of();
        }
    }

    /** A newer or equal one that is stored turns the upsert into an insert of an id that exists. */
    private void upsertIfNewer(String classId, String versionField, long version, Bson change) {
        try {
            classes.updateOne(
                    and(eq("_id", classId), not(gte(versionField, version))), change, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
