package vn.hocba.student.school.application;

import java.util.Optional;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.Schools;

/** Finds schools. */
public final class FindSchools {

    private final Schools schools;

    public FindSchools(Schools schools) {
        this.schools = schools;
    }

    public Optional<School> one(String code) {
        return schools.find(code);
    }
}
