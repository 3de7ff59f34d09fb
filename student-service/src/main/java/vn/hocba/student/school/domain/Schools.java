package vn.hocba.student.school.domain;

import java.util.Optional;
import vn.hocba.student.platform.domain.Stored;

/** All schools. */
public interface Schools {

    Optional<School> find(String code);

    /** A new one; its version is 1. */
    Stored add(School school);

    /** What has become of a school, if what is stored still is the version before. */
    Stored save(School next);
}
