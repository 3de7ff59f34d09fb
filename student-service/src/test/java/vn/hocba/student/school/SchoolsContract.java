package vn.hocba.student.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.Schools;

/** What every implementation of the port must do. */
public abstract class SchoolsContract {

    protected abstract Schools schools();

    @Test
    void findsWhatWasAdded() {
        School school = Samples.school("found", SchoolLevel.PRIMARY, SchoolLevel.LOWER_SECONDARY);
        assertThat(schools().add(school)).isEqualTo(Stored.DONE);
        assertThat(schools().find("found")).contains(school);
        assertThat(schools().find("unknown")).isEmpty();
    }

    @Test
    void addsACodeOnce() {
        School school = Samples.school("once", SchoolLevel.PRIMARY);
        assertThat(schools().add(school)).isEqualTo(Stored.DONE);
        assertThat(schools().add(school)).isEqualTo(Stored.DUPLICATE);
    }

    @Test
    void savesOnlyTheNextVersion() {
        School first = Samples.school("versions", SchoolLevel.PRIMARY);
        School second = Samples.school("versions", SchoolLevel.LOWER_SECONDARY).withVersion(2);
        schools().add(first);
        assertThat(schools().save(second)).isEqualTo(Stored.DONE);
        assertThat(schools().save(second)).isEqualTo(Stored.OUTDATED);
        assertThat(schools().find("versions")).contains(second);
        assertThat(schools().save(Samples.school("nowhere", SchoolLevel.PRIMARY).withVersion(2)))
                .isEqualTo(Stored.OUTDATED);
    }
}
