package vn.hocba.transcript.register.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocba.testkit.LocalMongo;
import vn.hocba.transcript.register.domain.Assignment;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolClass;
import vn.hocba.transcript.register.domain.StaffMember;
import vn.hocba.transcript.sample.Samples;

@LocalMongo
class MongoRegisterIT {

    private final MongoRegister register;
    private final MongoDatabase database;

    MongoRegisterIT(MongoDatabase database) {
        this.database = database;
        this.register = new MongoRegister(database);
    }

    private static School school(String code, String name) {
        return new School(code, name, "", "", "", "");
    }

    @Test
    void keepsWhatItIsGiven() {
        register.keep(Samples.school(), 1);
        register.keep(Samples.schoolClass(), 1);
        register.keep(Samples.pupil(), 1);
        var member = new StaffMember("s1", Samples.SCHOOL, "Nguyễn Đức Hưng", "Phó Hiệu trưởng");
        register.keep(member, 1);
        assertThat(register.school(Samples.SCHOOL)).hasValue(Samples.school());
        assertThat(register.schoolClass(Samples.CLASS)).hasValue(Samples.schoolClass());
        assertThat(register.pupil(Samples.PUPIL)).hasValue(Samples.pupil());
        assertThat(register.staffMember("s1")).hasValue(member);
    }

    @Test
    void knowsNothingOfStrangers() {
        assertThat(register.school("x")).isEmpty();
        assertThat(register.schoolClass("x")).isEmpty();
        assertThat(register.pupil("x")).isEmpty();
        assertThat(register.staffMember("x")).isEmpty();
    }

    @Test
    void appliesOnlyWhatIsNewer() {
        register.keep(school("a", "second"), 2);
        register.keep(school("a", "late"), 1);
        register.keep(school("a", "repeated"), 2);
        assertThat(register.school("a").orElseThrow().name()).isEqualTo("second");
        register.keep(school("a", "tenth"), 10);
        register.keep(school("a", "ninth"), 9);
        assertThat(register.school("a").orElseThrow().name()).isEqualTo("tenth");
        assertThat(database.getCollection("register_schools").countDocuments(new org.bson.Document("_id", "a")))
                .isEqualTo(1);
    }

    @Test
    void endsWithTheNewestInWhateverOrderTheyCome() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = threads.invokeAll(IntStream.rangeClosed(1, 40)
                    .<Callable<Void>>mapToObj(version -> () -> {
                        register.keep(school("race", "version " + version), version);
                        return null;
                    })
                    .toList());
            for (var one : done) {
                one.get();
            }
        }
        assertThat(register.school("race").orElseThrow().name()).isEqualTo("version 40");
    }

    @Test
    void keepsWhenAnAssignmentEnded() {
        LocalDate first = LocalDate.of(2025, 9, 5);
        LocalDate last = LocalDate.of(2026, 1, 11);
        register.keep(
                new SchoolClass("c1", "a", "2025-2026", "10A1", List.of(new Assignment("s1", "TOAN", first, last))), 1);
        SchoolClass kept = register.schoolClass("c1").orElseThrow();
        assertThat(kept.subjectsOf("s1", first)).containsExactly("TOAN");
        assertThat(kept.subjectsOf("s1", last)).containsExactly("TOAN");
        assertThat(kept.subjectsOf("s1", last.plusDays(1))).isEmpty();
        assertThat(kept.subjectsOf("s1", first.minusDays(1))).isEmpty();
        assertThat(kept.isHomeroomTeacher("s1", first)).isFalse();
    }
}
