package vn.hocba.transcript.register.adapter.out.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static vn.hocba.kit.mongo.Flat.and;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolClass;
import vn.hocba.transcript.register.domain.StaffMember;

/** Four collections, found by id alone; a document is replaced only by a newer one. */
@Repository
class MongoRegister implements Register {

    static final String SCHOOLS = "register_schools";
    static final String STAFF = "register_staff";
    static final String CLASSES = "register_classes";
    static final String PUPILS = "register_pupils";

    private final MongoDatabase database;

    MongoRegister(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void keep(School school, long version) {
        keep(SCHOOLS, RegisterDocuments.of(school), version);
    }

    @Override
    public void keep(StaffMember member, long version) {
        keep(STAFF, RegisterDocuments.of(member), version);
    }

    @Override
    public void keep(SchoolClass schoolClass, long version) {
        keep(CLASSES, RegisterDocuments.of(schoolClass), version);
    }

    @Override
    public void keep(Pupil pupil, long version) {
        keep(PUPILS, RegisterDocuments.of(pupil), version);
    }

    @Override
    public Optional<School> school(String schoolCode) {
        return find(SCHOOLS, schoolCode).map(RegisterDocuments::school);
    }

    @Override
    public Optional<StaffMember> staffMember(String staffId) {
        return find(STAFF, staffId).map(RegisterDocuments::staffMember);
    }

    @Override
    public Optional<SchoolClass> schoolClass(String classId) {
        return find(CLASSES, classId).map(RegisterDocuments::schoolClass);
    }

    @Override
    public Optional<Pupil> pupil(String pupilId) {
        return find(PUPILS, pupilId).map(RegisterDocuments::pupil);
    }

    private Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(
                database.getCollection(collection).find(eq("_id", id)).first());
    }

    /** A newer or equal one that is stored turns the upsert into an insert of an id that exists. */
    private void keep(String collection, Document document, long version) {
        document.append("version", version);
        try {
            database.getCollection(collection)
                    .replaceOne(
                            and(eq("_id", document.getString("_id")), lt("version", version)),
                            document,
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
