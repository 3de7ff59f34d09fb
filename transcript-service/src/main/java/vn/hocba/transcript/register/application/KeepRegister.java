package vn.hocba.transcript.register.application;

import vn.hocba.transcript.register.domain.Arrivals;
import vn.hocba.transcript.register.domain.Need;
import vn.hocba.transcript.register.domain.Need.Kind;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.Register;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolClass;
import vn.hocba.transcript.register.domain.StaffMember;

/** Keeps what came and wakes the compositions that waited for it; both may be repeated. */
public final class KeepRegister {

    private final Register register;
    private final Arrivals arrivals;

    public KeepRegister(Register register, Arrivals arrivals) {
        this.register = register;
        this.arrivals = arrivals;
    }

    public void handle(School school, long version) {
        register.keep(school, version);
        arrivals.arrived(new Need(Kind.SCHOOL, school.schoolCode()));
    }

    public void handle(StaffMember member, long version) {
        register.keep(member, version);
    }

    public void handle(SchoolClass schoolClass, long version) {
        register.keep(schoolClass, version);
        arrivals.arrived(new Need(Kind.SCHOOL_CLASS, schoolClass.classId()));
    }

    public void handle(Pupil pupil, long version) {
        register.keep(pupil, version);
        arrivals.arrived(new Need(Kind.PUPIL, pupil.pupilId()));
    }
}
