package vn.hocba.student.schoolclass;

import vn.hocba.student.sample.InMemorySchoolClasses;
import vn.hocba.student.schoolclass.domain.SchoolClasses;

class InMemorySchoolClassesTests extends SchoolClassesContract {

    private final SchoolClasses classes = new InMemorySchoolClasses();

    @Override
    protected SchoolClasses classes() {
        return classes;
    }
}
