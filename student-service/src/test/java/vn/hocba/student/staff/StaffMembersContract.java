package vn.hocba.student.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffMembers;
import vn.hocba.student.staff.domain.StaffRole;

/** What every implementation of the port must do. */
public abstract class StaffMembersContract {

    protected abstract StaffMembers members();

    @Test
    void findsWhatWasAdded() {
        StaffMember member = Samples.teacher("11111111-GV001");
        assertThat(members().add(member)).isEqualTo(Stored.DONE);
        assertThat(members().add(member)).isEqualTo(Stored.DUPLICATE);
        assertThat(members().find("11111111-GV001")).contains(member);
        assertThat(members().find("11111111-GV999")).isEmpty();
        assertThat(members().among(List.of("11111111-GV001", "11111111-GV999"))).containsOnlyKeys("11111111-GV001");
    }

    @Test
    void keepsThoseWithoutPersonalNumberTitleAndRole() {
        var plain = new StaffMember("22222222-X", "22222222", null, "Smith John", null, Set.of(), true, 1);
        assertThat(members().add(plain)).isEqualTo(Stored.DONE);
        assertThat(members().find("22222222-X")).contains(plain);
    }

    @Test
    void savesOnlyTheNextVersion() {
        StaffMember first = Samples.member("33333333-VT001", StaffRole.CLERK);
        members().add(first);
        StaffMember second = Samples.left(first);
        assertThat(members().save(second)).isEqualTo(Stored.DONE);
        assertThat(members().save(second)).isEqualTo(Stored.OUTDATED);
        assertThat(members().find("33333333-VT001")).contains(second);
    }

    @Test
    void listsASchoolPageByPage() {
        for (String id : List.of("44444444-C", "44444444-A", "44444444-B", "55555555-A")) {
            members().add(Samples.teacher(id));
        }
        assertThat(members().ofSchool("44444444", "", 2))
                .extracting(StaffMember::staffId)
                .containsExactly("44444444-A", "44444444-B");
        assertThat(members().ofSchool("44444444", "44444444-B", 2))
                .extracting(StaffMember::staffId)
                .containsExactly("44444444-C");
    }
}
