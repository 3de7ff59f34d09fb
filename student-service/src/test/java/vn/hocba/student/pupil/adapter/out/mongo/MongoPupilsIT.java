package vn.hocba.student.pupil.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.student.platform.Today;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.pupil.PupilsContract;
import vn.hocba.student.pupil.application.EnrolPupils;
import vn.hocba.student.pupil.application.EnrolmentRow;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.pupil.domain.Sex;
import vn.hocba.student.sample.Indexes;
import vn.hocba.student.sample.MovingClock;
import vn.hocba.student.sample.Office;
import vn.hocba.student.sample.RecordingOutbox;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoPupilsIT extends PupilsContract {

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoPupils pupils;

    MongoPupilsIT(MongoDatabase database) {
        this.database = database;
        this.pupils = new MongoPupils(database, outbox);
    }

    @Override
    protected Pupils pupils() {
        return pupils;
    }

    @BeforeEach
    void indexes() {
        database.getCollection(PupilIndexes.COLLECTION).deleteMany(new Document());
        Indexes.create(database, PupilIndexes.all());
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        IndexUse.assertServed(database, PupilIndexes.all());
    }

    @Test
    void writesAValidEventInTheSameDocument() {
        Pupil pupil = pupil("p-1", "079310001234");
        pupils.add(pupil);
        if (pupil.depart(Samples.TODAY, Enrolment.Status.MOVED_AWAY, Samples.TODAY)
                instanceof Pupil.Departure.Departed(Pupil gone)) {
            assertThat(pupils.save(gone)).isEqualTo(Stored.DONE);
        }
        pupils.add(Samples.pupil("p-2", Samples.foreigner("Sato Ken")));
        Document stored = database.getCollection("pupils")
                .find(new Document("_id", "p-1"))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class)).isNotEmpty();
        assertThat(outbox.events).extracting(OutboxEvent::aggregateVersion).containsExactly(1L, 2L, 1L);
        assertThat(outbox.events).extracting(OutboxEvent::key).containsExactly("p-1", "p-1", "p-2");
        assertThat(outbox.events).extracting(OutboxEvent::topic).containsOnly("student.pupils.v1");
        outbox.events.forEach(event -> EventContracts.assertValid(event.type(), event.payload()));
    }

    @Test
    void countsThoseWhoAreStudying() {
        Pupil pupil = pupil("p-1", "079310001234");
        pupils.add(pupil);
        pupils.add(pupil("p-2", "079310001235"));
        if (pupil.depart(Samples.TODAY, Enrolment.Status.LEFT, Samples.TODAY)
                instanceof Pupil.Departure.Departed(Pupil gone)) {
            pupils.save(gone);
        }
        assertThat(pupils.studying(SchoolLevel.UPPER_SECONDARY)).isEqualTo(1);
        assertThat(pupils.studying(SchoolLevel.PRIMARY)).isZero();
    }

    @Test
    void enrolsEverybodyOnceThoughTheSameRequestRunsManyTimesAtOnce() throws Exception {
        var rows = new ArrayList<EnrolmentRow>();
        for (int i = 0; i < 10; i++) {
            rows.add(new EnrolmentRow(Samples.girl("07931000100" + i), Samples.FIRST_DAY, null));
        }
        rows.add(new EnrolmentRow(Samples.foreigner("Sato Ken"), Samples.FIRST_DAY, null));
        var enrol = new EnrolPupils(pupils, new Office().ids(), new Today(new MovingClock()));
        var command = new EnrolPupils.Command(Samples.schoolClass(), rows, Optional.of("key"));
        var answers = new ArrayList<List<String>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<EnrolPupils.Result>> copies = IntStream.range(0, 4)
                    .<Callable<EnrolPupils.Result>>mapToObj(_ -> () -> enrol.handle(command))
                    .toList();
            for (Future<EnrolPupils.Result> answer : threads.invokeAll(copies)) {
                if (answer.get() instanceof EnrolPupils.Result.Enrolled(List<Pupil> enrolled)) {
                    answers.add(enrolled.stream().map(Pupil::pupilId).toList());
                }
            }
        }
        assertThat(answers).hasSize(4);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(pupils.ofClass(Samples.CLASS, 100)).hasSize(11);
    }

    @Test
    void tellsEveryPupilOnceThoughTheRequestDiedInTheMiddle() {
        List<EnrolmentRow> rows = IntStream.range(0, 5)
                .mapToObj(i -> new EnrolmentRow(Samples.girl("07931000100" + i), Samples.FIRST_DAY, null))
                .toList();
        var command = new EnrolPupils.Command(Samples.schoolClass(), rows, Optional.empty());
        var today = new Today(new MovingClock());
        var ids = new Office().ids();
        var made = new AtomicInteger();
        var dying = new EnrolPupils(new DyingPupils(pupils, () -> made.incrementAndGet() > 3), ids, today);
        assertThatThrownBy(() -> dying.handle(command)).isInstanceOf(IllegalStateException.class);
        assertThat(pupils.ofClass(Samples.CLASS, 100)).hasSize(3);
        assertThat(new EnrolPupils(pupils, ids, today).handle(command)).isInstanceOf(EnrolPupils.Result.Enrolled.class);
        assertThat(database.getCollection("pupils").find()).hasSize(5).allSatisfy(stored -> {
            assertThat(stored.get("version", Number.class).longValue()).isEqualTo(1);
            assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        });
    }

    /** The database, seen by a process that ends at a write. */
    private record DyingPupils(Pupils alive, BooleanSupplier dies) implements Pupils {

        @Override
        public Optional<Pupil> find(String pupilId) {
            return alive.find(pupilId);
        }

        @Override
        public List<Pupil> byNumber(Collection<PersonalNumber> numbers) {
            return alive.byNumber(numbers);
        }

        @Override
        public List<Pupil> byOrigin(Collection<String> origins) {
            return alive.byOrigin(origins);
        }

        @Override
        public List<Pupil> ofClass(String classId, int limit) {
            return alive.ofClass(classId, limit);
        }

        @Override
        public Stored add(Pupil pupil) {
            if (dies.getAsBoolean()) {
                throw new IllegalStateException("the process ends here");
            }
            return alive.add(pupil);
        }

        @Override
        public Stored save(Pupil next) {
            return alive.save(next);
        }
    }

    @Test
    void readsADocumentOfTheFirstVersionOfThisService() {
        database.getCollection("pupils").insertOne(Document.parse("""
                        {"_id": "p-1", "personalNumber": "074211004321", "fullName": "Trần Gia Bảo",
                         "dateOfBirth": "2011-11-02", "sex": "MALE", "ethnicity": null, "nationality": "Việt Nam",
                         "birthplace": null, "address": null, "registerNumber": "2025-10-0200",
                         "enrolments": [
                           {"classId": "c-1", "schoolCode": "79000701", "schoolYear": "2025-2026",
                            "level": "UPPER_SECONDARY", "status": "MOVED_AWAY", "from": "2026-01-19",
                            "to": "2026-03-01", "movedInFrom": "Trường THPT Trịnh Hoài Đức", "origin": "o-1"}],
                         "classIds": ["c-1"], "origins": ["o-1"], "status": "MOVED_AWAY",
                         "level": "UPPER_SECONDARY", "version": {"$numberLong": "2"}}"""));
        var identity = new Identity(
                new PersonalNumber("074211004321"),
                "Trần Gia Bảo",
                LocalDate.of(2011, 11, 2),
                Sex.MALE,
                null,
                "Việt Nam",
                null,
                null,
                "2025-10-0200");
        var enrolment = new Enrolment(
                "c-1",
                "79000701",
                Samples.YEAR,
                SchoolLevel.UPPER_SECONDARY,
                Enrolment.Status.MOVED_AWAY,
                LocalDate.of(2026, 1, 19),
                LocalDate.of(2026, 3, 1),
                "Trường THPT Trịnh Hoài Đức",
                "o-1");
        assertThat(pupils.find("p-1")).contains(new Pupil("p-1", identity, List.of(enrolment), 2));
    }
}
