package vn.hocba.student.pupil;

import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.sample.InMemoryPupils;

class InMemoryPupilsTests extends PupilsContract {

    private final Pupils pupils = new InMemoryPupils();

    @Override
    protected Pupils pupils() {
        return pupils;
    }
}
