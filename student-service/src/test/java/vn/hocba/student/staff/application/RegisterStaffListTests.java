package vn.hocba.student.staff.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.sample.Office;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.staff.application.RegisterStaffList.Result;
import vn.hocba.student.staff.domain.StaffFlaw;
import vn.hocba.student.staff.domain.StaffMember;
import vn.hocba.student.staff.domain.StaffRole;

class RegisterStaffListTests {

    private static final StaffMember FIRST = Samples.teacher("79000701-A");
    private static final StaffMember SECOND = Samples.teacher("79000701-B");

    private final Office office = new Office();
    private final RegisterStaffList register = new RegisterStaffList(office.members, office.schools);

    private void beforeWrite(int which, Runnable what) {
        var count = new AtomicInteger();
        office.members.beforeEachWrite(() -> {
            if (count.incrementAndGet() == which) {
                office.members.beforeEachWrite(() -> {});
                what.run();
            }
        });
    }

    private Result handle() {
        return register.handle(Samples.SCHOOL, List.of(FIRST, SECOND));
    }

    @Test
    void isCompletedByRepetition() {
        beforeWrite(2, () -> {
            throw new IllegalStateException("the process ends here");
        });
        assertThatThrownBy(this::handle).isInstanceOf(IllegalStateException.class);
        assertThat(office.members.find("79000701-A")).isPresent();
        assertThat(office.members.find("79000701-B")).isEmpty();
        assertThat(handle()).isEqualTo(new Result.Registered(List.of(FIRST, SECOND)));
    }

    @Test
    void takesWhatASecondCopyHasJustWrittenForItsOwn() {
        beforeWrite(2, () -> office.members.add(SECOND));
        assertThat(handle()).isEqualTo(new Result.Registered(List.of(FIRST, SECOND)));
    }

    @Test
    void refusesAnIdThatSomebodyElseHasJustTaken() {
        beforeWrite(2, () -> office.members.add(Samples.member("79000701-B", StaffRole.CLERK)));
        assertThat(handle()).isEqualTo(new Result.Taken(List.of(new Finding("staff[1].staffId", StaffFlaw.TAKEN))));
    }

    @Test
    void tellsWhenSomebodyElseWasFasterWithOne() {
        var registerOne = new RegisterStaffMember(office.members, office.schools);
        StaffMember known = Samples.teacher(Samples.TEACHER);
        beforeWrite(1, () -> office.members.save(Samples.left(known)));
        assertThat(registerOne.handle(Samples.member(Samples.TEACHER, StaffRole.CLERK), OptionalLong.empty()))
                .isInstanceOf(RegisterStaffMember.Result.Outdated.class);
        beforeWrite(1, () -> office.members.add(FIRST));
        assertThat(registerOne.handle(FIRST, OptionalLong.empty()))
                .isInstanceOf(RegisterStaffMember.Result.Outdated.class);
    }
}
