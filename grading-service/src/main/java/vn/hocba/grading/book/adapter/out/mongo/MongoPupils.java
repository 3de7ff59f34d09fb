package vn.hocba.grading.book.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.grading.book.domain.Pupil;
import vn.hocba.grading.book.domain.Pupils;

/** Names and birthdays, a document per pupil, found by id. */
@Repository
class MongoPupils implements Pupils {

    static final String COLLECTION = "book_pupils";
    private static final String VERSION = "version";

    private final MongoCollection<Document> documents;

    MongoPupils(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    /** A newer or equal one that is stored turns the upsert into an insert of an id that exists. */
    @Override
    public void keep(Pupil pupil, long version) {
        try {
            documents.updateOne(
                    and(eq("_id", pupil.pupilId()), not(gte(VERSION, version))),
                    combine(
                            set("fullName", pupil.fullName()),
                            set("dateOfBirth", pupil.dateOfBirth().toString()),
                            set(VERSION, version)),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Map<String, Pupil> of(Collection<String> pupilIds) {
        var found = new HashMap<String, Pupil>();
        documents
                .find(in("_id", pupilIds))
                .forEach(one -> found.put(
                        one.getString("_id"),
                        new Pupil(
                                one.getString("_id"),
                                one.getString("fullName"),
                                LocalDate.parse(one.getString("dateOfBirth")))));
        return found;
    }
}
