package vn.hocba.grading.book.application;

import vn.hocba.grading.book.domain.Pupil;
import vn.hocba.grading.book.domain.Pupils;

/** Keeps what student-service tells of a pupil; whatever is repeated or late changes nothing. */
public final class KeepPupil {

    private final Pupils pupils;

    public KeepPupil(Pupils pupils) {
        this.pupils = pupils;
    }

    public void handle(Pupil pupil, long version) {
        pupils.keep(pupil, version);
    }
}
