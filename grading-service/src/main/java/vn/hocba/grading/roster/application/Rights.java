package vn.hocba.grading.roster.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.roster.domain.SchoolClass;
import vn.hocba.kit.security.Caller;

/** A right is a role together with a current assignment, within the caller's own school. */
public final class Rights {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String MANAGER = "MANAGER";
    private static final String ACADEMIC_STAFF = "ACADEMIC_STAFF";
    private static final String SUBJECT_TEACHER = "SUBJECT_TEACHER";
    private static final String HOMEROOM_TEACHER = "HOMEROOM_TEACHER";

    private final Roster roster;
    private final Clock clock;

    public Rights(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    public Access of(Caller caller, String classId, Duty duty) {
        Optional<SchoolClass> found =
                known(classId, duty).filter(one -> caller.worksAt(one.facts().schoolCode()));
        if (found.isEmpty()) {
            return new Access.Hidden();
        }
        SchoolClass schoolClass = found.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        var person = new Person(caller, schoolClass, today);
        Optional<String> role = switch (duty) {
            case Duty.ReadClass() -> person.office().or(person::homeroom).or(person::anySubject);
            case Duty.ReadSubject(String subject) ->
                person.office().or(person::homeroom).or(() -> person.teacher(subject));
            case Duty.ReadResults() -> person.office().or(person::homeroom);
            case Duty.Mark(String subject) -> person.teacher(subject);
            case Duty.CloseSubject(String subject) ->
                person.teacher(subject).filter(_ -> schoolClass.leads(caller.staffId(), subject, today));
            case Duty.KeepHomeroom() -> person.homeroom();
            case Duty.Approve() -> person.having(MANAGER);
        };
        return role.<Access>map(as -> new Access.Granted(schoolClass, as, today))
                .orElseGet(Access.Denied::new);
    }

    /** Facts travel for about a second anyway; what closes or approves a class looks again. */
    private Optional<SchoolClass> known(String classId, Duty duty) {
        return duty instanceof Duty.Mark ? roster.recent(classId) : roster.schoolClass(classId);
    }

    /** Figures of a school. */
    public static boolean mayCount(Caller caller, String schoolCode) {
        boolean role = caller.has(MANAGER) || caller.has(ACADEMIC_STAFF);
        return caller.has("DEPARTMENT_OFFICER") || (role && caller.worksAt(schoolCode));
    }

    /** The caller beside the class, on that day. */
    private record Person(Caller caller, SchoolClass schoolClass, LocalDate today) {

        Optional<String> having(String role) {
            return caller.has(role) ? Optional.of(role) : Optional.empty();
        }

        Optional<String> office() {
            return having(MANAGER).or(() -> having(ACADEMIC_STAFF));
        }

        Optional<String> homeroom() {
            return having(HOMEROOM_TEACHER).filter(_ -> schoolClass.isHomeroomTeacher(caller.staffId(), today));
        }

        Optional<String> anySubject() {
            return teacherRole().filter(_ -> schoolClass.teachesAnything(caller.staffId(), today));
        }

        Optional<String> teacher(String subject) {
            return teacherRole().filter(_ -> schoolClass.teaches(caller.staffId(), subject, today));
        }

        /** In primary school the homeroom teacher is the teacher of most subjects. */
        private Optional<String> teacherRole() {
            Optional<String> role = having(SUBJECT_TEACHER);
            return schoolClass.facts().level() == SchoolLevel.PRIMARY ? role.or(() -> having(HOMEROOM_TEACHER)) : role;
        }
    }
}
