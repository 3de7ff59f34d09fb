package vn.hocba.student.school;

import vn.hocba.student.sample.InMemorySchools;
import vn.hocba.student.school.domain.Schools;

class InMemorySchoolsTests extends SchoolsContract {

    private final Schools schools = new InMemorySchools();

    @Override
    protected Schools schools() {
        return schools;
    }
}
