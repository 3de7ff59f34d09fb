package vn.hocba.student.sample;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocba.kit.ids.Ids;
import vn.hocba.student.platform.Today;
import vn.hocba.student.pupil.application.EnrolPupils;
import vn.hocba.student.pupil.application.FindPupils;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.schoolclass.application.ClassRights;
import vn.hocba.student.schoolclass.application.FindClasses;

/** The whole register in memory: two schools, of which the first has a class and a teacher. */
public final class Office {

    public final MovingClock clock = new MovingClock();
    public final Today today = new Today(clock);
    public final InMemorySchools schools = new InMemorySchools();
    public final InMemoryStaffMembers members = new InMemoryStaffMembers();
    public final InMemorySchoolClasses classes = new InMemorySchoolClasses();
    public final InMemoryPupils pupils = new InMemoryPupils();

    private final AtomicLong lastId = new AtomicLong();

    public Office() {
        clear();
    }

    public void clear() {
        clock.set(Samples.NOON.toString());
        schools.clear();
        members.clear();
        classes.clear();
        pupils.clear();
        schools.add(Samples.school());
        schools.add(Samples.school(Samples.OTHER_SCHOOL, SchoolLevel.PRIMARY, SchoolLevel.UPPER_SECONDARY));
        members.add(Samples.teacher(Samples.TEACHER));
        classes.add(Samples.schoolClass());
    }

    /** In the order in which they are asked for. */
    public Ids ids() {
        return () -> new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | lastId.incrementAndGet());
    }

    public FindClasses findClasses() {
        return new FindClasses(classes, schools, new ClassRights(today));
    }

    public FindPupils findPupils() {
        return new FindPupils(pupils, findClasses(), today);
    }

    public EnrolPupils enrolPupils() {
        return new EnrolPupils(pupils, ids(), today);
    }
}
