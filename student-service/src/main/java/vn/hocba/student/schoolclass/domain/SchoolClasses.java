package vn.hocba.student.schoolclass.domain;

import java.util.List;
import java.util.Optional;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.SchoolYear;

/** All classes of all schools. */
public interface SchoolClasses {

    Optional<SchoolClass> find(String classId);

    /** By its name, whatever case and blanks. */
    Optional<SchoolClass> named(String schoolCode, SchoolYear year, String name);

    /** A school's classes of a year, by grade and name. */
    List<SchoolClass> ofYear(String schoolCode, SchoolYear year, int limit);

    /** A new one; its version is 1. {@link Stored#DUPLICATE} when the school has a class of that name in that year. */
    Stored add(SchoolClass schoolClass);

    /** What has become of a class, if what is stored still is the version before. */
    Stored save(SchoolClass next);
}
