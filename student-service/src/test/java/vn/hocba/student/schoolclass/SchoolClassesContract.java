package vn.hocba.student.schoolclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.domain.Assignment;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SchoolClasses;
import vn.hocba.student.schoolclass.domain.SubjectAssignment;

/** What every implementation of the port must do. */
public abstract class SchoolClassesContract {

    protected abstract SchoolClasses classes();

    protected static SchoolClass named(String classId, String school, int grade, String name) {
        return SchoolClass.create(
                classId, school, Samples.YEAR, SchoolLevel.UPPER_SECONDARY, grade, name, "origin-" + classId);
    }

    /** Of a class that had a teacher replaced. */
    protected static SchoolClass assigned(SchoolClass one) {
        return new SchoolClass(
                one.classId(),
                one.schoolCode(),
                one.schoolYear(),
                one.level(),
                one.grade(),
                one.name(),
                person("a", Samples.FIRST_DAY.plusDays(1), null),
                List.of(person("b", Samples.FIRST_DAY, Samples.FIRST_DAY)),
                List.of(
                        new SubjectAssignment("VAN", person("a", Samples.FIRST_DAY, Samples.TODAY), true),
                        new SubjectAssignment("VAN", person("b", Samples.FIRST_DAY, null), false)),
                one.origin(),
                one.version() + 1);
    }

    private static Assignment person(String id, LocalDate from, @Nullable LocalDate to) {
        return new Assignment(id, "Họ tên " + id, from, to);
    }

    @Test
    void findsWhatWasAdded() {
        SchoolClass one = named("c-1", "s-1", 10, "10A1");
        assertThat(classes().add(one)).isEqualTo(Stored.DONE);
        assertThat(classes().find("c-1")).contains(one);
        assertThat(classes().find("unknown")).isEmpty();
    }

    @Test
    void hasANameOncePerSchoolAndYearWhateverCaseAndBlanks() {
        assertThat(classes().add(named("c-2", "s-2", 10, "10A1"))).isEqualTo(Stored.DONE);
        assertThat(classes().add(named("c-3", "s-2", 11, "10 a1"))).isEqualTo(Stored.DUPLICATE);
        assertThat(classes().add(named("c-4", "s-3", 10, "10A1"))).isEqualTo(Stored.DONE);
        assertThat(classes().add(Samples.schoolClass("c-5", "s-2", new SchoolYear(2024))))
                .isEqualTo(Stored.DONE);
        assertThat(classes().named("s-2", Samples.YEAR, "10a1").orElseThrow().classId())
                .isEqualTo("c-2");
        assertThat(classes().named("s-2", Samples.YEAR, "10a2")).isEmpty();
    }

    @Test
    void keepsEveryAssignment() {
        SchoolClass one = named("c-6", "s-4", 10, "10A1");
        classes().add(one);
        SchoolClass next = assigned(one);
        assertThat(classes().save(next)).isEqualTo(Stored.DONE);
        assertThat(classes().find("c-6")).contains(next);
        assertThat(classes().save(next)).isEqualTo(Stored.OUTDATED);
    }

    @Test
    void listsAYearByGradeAndName() {
        classes().add(named("c-7", "s-5", 11, "11A1"));
        classes().add(named("c-8", "s-5", 10, "10A2"));
        classes().add(named("c-9", "s-5", 10, "10A1"));
        classes().add(Samples.schoolClass("c-0", "s-5", new SchoolYear(2024)));
        assertThat(classes().ofYear("s-5", Samples.YEAR, 10))
                .extracting(SchoolClass::name)
                .containsExactly("10A1", "10A2", "11A1");
        assertThat(classes().ofYear("s-5", Samples.YEAR, 2)).hasSize(2);
    }
}
