package vn.hocba.signing.register.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.signing.register.domain.Assignment;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.register.domain.SchoolClass;
import vn.hocba.signing.register.domain.StaffMember;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoRegisterIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 17);

    private final MongoRegister register;

    MongoRegisterIT(MongoDatabase database) {
        this.register = new MongoRegister(database);
    }

    @Test
    void keepsWhatIsNewer() {
        register.keep(new School("s", "Trường A", "0301430000"), 2);
        register.keep(new School("s", "Trường cũ", "0301430001"), 1);
        register.keep(new School("s", "Trường lặp lại", "0301430001"), 2);
        assertThat(register.school("s")).contains(new School("s", "Trường A", "0301430000"));
        register.keep(new School("s", "Trường B", "0301430002"), 3);
        assertThat(register.school("s").orElseThrow().name()).isEqualTo("Trường B");
        assertThat(register.school("t")).isEmpty();
    }

    @Test
    void keepsStaffWhoLeft() {
        register.keep(new StaffMember("p", "s", "079185001235", true), 1);
        assertThat(register.staffMember("p").orElseThrow().worksAt("s")).isTrue();
        assertThat(register.staffMember("p").orElseThrow().worksAt("t")).isFalse();
        register.keep(new StaffMember("p", "s", "079185001235", false), 2);
        assertThat(register.staffMember("p").orElseThrow().worksAt("s")).isFalse();
    }

    @Test
    void knowsWhoIsAssignedOnADay() {
        register.keep(
                new SchoolClass(
                        "c",
                        "s",
                        List.of(
                                new Assignment("old", "VAN", DAY.minusDays(30), DAY.minusDays(1)),
                                new Assignment("new", "VAN", DAY, null),
                                new Assignment("home", "", DAY, null))),
                1);
        SchoolClass found = register.schoolClass("c").orElseThrow();
        assertThat(found.teaches("old", "VAN", DAY.minusDays(1))).isTrue();
        assertThat(found.teaches("old", "VAN", DAY)).isFalse();
        assertThat(found.teaches("new", "VAN", DAY)).isTrue();
        assertThat(found.teaches("new", "VAN", DAY.minusDays(1))).isFalse();
        assertThat(found.teaches("new", "TOAN", DAY)).isFalse();
        assertThat(found.isHomeroomTeacher("home", DAY)).isTrue();
        assertThat(found.isHomeroomTeacher("new", DAY)).isFalse();
    }
}
