package vn.hocba.student.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.domain.SchoolYear;

/** What every implementation of the port must do. */
public abstract class PupilsContract {

    protected abstract Pupils pupils();

    protected static Pupil pupil(String id, String number) {
        return Samples.pupil(id, Samples.girl(number));
    }

    /** The next version: one enrolment more. */
    protected static Pupil goneOn(Pupil pupil, String classId, String origin) {
        var all = new ArrayList<>(pupil.enrolments());
        all.add(Samples.enrolment(Samples.schoolClass(classId, Samples.SCHOOL, new SchoolYear(2026)), origin));
        return new Pupil(pupil.pupilId(), pupil.identity(), all, pupil.version() + 1);
    }

    @Test
    void findsWhatWasAdded() {
        Pupil one = pupil("p-1", "079310000001");
        Pupil two = pupil("p-2", "079310000002");
        assertThat(pupils().add(one)).isEqualTo(Stored.DONE);
        assertThat(pupils().add(two)).isEqualTo(Stored.DONE);
        assertThat(pupils().find("p-1")).contains(one);
        assertThat(pupils().find("unknown")).isEmpty();
        assertThat(pupils().byNumber(List.of(new PersonalNumber("079310000002"), new PersonalNumber("079310000009"))))
                .containsExactly(two);
        assertThat(pupils().byNumber(List.of())).isEmpty();
        assertThat(pupils().byOrigin(List.of("origin-p-1", "nothing"))).containsExactly(one);
        assertThat(pupils().ofClass(Samples.CLASS, 10)).containsExactly(one, two);
        assertThat(pupils().ofClass(Samples.CLASS, 1)).containsExactly(one);
        assertThat(pupils().ofClass("unknown", 10)).isEmpty();
    }

    @Test
    void hasANumberOnce() {
        assertThat(pupils().add(pupil("p-1", "079310000001"))).isEqualTo(Stored.DONE);
        assertThat(pupils().add(pupil("p-2", "079310000001"))).isEqualTo(Stored.DUPLICATE);
        Pupil third = pupil("p-3", "079310000003");
        pupils().add(third);
        assertThat(pupils().save(third.corrected(Samples.girl("079310000001")))).isEqualTo(Stored.DUPLICATE);
        assertThat(pupils().find("p-3")).contains(third);
    }

    @Test
    void hasManyWithoutNumber() {
        Pupil one = Samples.pupil("p-1", Samples.foreigner("Sato Ken"));
        assertThat(pupils().add(one)).isEqualTo(Stored.DONE);
        assertThat(pupils().add(Samples.pupil("p-2", Samples.foreigner("Sato Jun"))))
                .isEqualTo(Stored.DONE);
        assertThat(pupils().find("p-1")).contains(one);
    }

    @Test
    void hasAnOriginOnce() {
        pupils().add(pupil("p-1", "079310000001"));
        Enrolment same = pupil("p-1", "079310000001").last();
        assertThat(pupils().add(Pupil.first("p-2", Samples.girl("079310000002"), same)))
                .isEqualTo(Stored.DUPLICATE);
        Pupil third = pupil("p-3", "079310000003");
        pupils().add(third);
        assertThat(pupils().save(goneOn(third, "c-9", "origin-p-1"))).isEqualTo(Stored.DUPLICATE);
    }

    @Test
    void savesOnlyTheNextVersion() {
        Pupil first = pupil("p-1", "079310000001");
        pupils().add(first);
        Pupil second = goneOn(first, "c-2", "second");
        assertThat(pupils().save(second)).isEqualTo(Stored.DONE);
        assertThat(pupils().save(second)).isEqualTo(Stored.OUTDATED);
        assertThat(pupils().find("p-1")).contains(second);
        assertThat(pupils().byOrigin(List.of("second"))).containsExactly(second);
        assertThat(pupils().ofClass("c-2", 10)).containsExactly(second);
        assertThat(pupils().ofClass(Samples.CLASS, 10)).containsExactly(second);
    }
}
