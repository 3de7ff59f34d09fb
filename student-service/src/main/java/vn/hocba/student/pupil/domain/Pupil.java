package vn.hocba.student.pupil.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pupil with all enrolments, the oldest first; the last one says to which school the pupil belongs.
 *
 * @param version of this record, for the optimistic lock
 */
public record Pupil(String pupilId, Identity identity, List<Enrolment> enrolments, long version) {

    /** What came of enrolling a known pupil once more. */
    public sealed interface Admission {

        record Admitted(Pupil pupil) implements Admission {}

        record Refused(PupilFlaw flaw) implements Admission {}
    }

    /** What came of a departure. */
    public sealed interface Departure {

        record Departed(Pupil pupil) implements Departure {}

        /** It was told before, exactly so. */
        record Known() implements Departure {}

        record NotStudying() implements Departure {}

        record Refused(PupilFlaw flaw) implements Departure {}
    }

    public Pupil {
        if (enrolments.isEmpty()) {
            throw new IllegalArgumentException("a pupil has at least one enrolment");
        }
        enrolments = List.copyOf(enrolments);
    }

    public static Pupil first(String pupilId, Identity identity, Enrolment enrolment) {
        return new Pupil(pupilId, identity, List.of(enrolment), 1);
    }

    public Enrolment current() {
        return enrolments.getLast();
    }

    /** In this class; the last time, if there were several. */
    public Optional<Enrolment> inClass(String classId) {
        return enrolments.reversed().stream()
                .filter(one -> one.classId().equals(classId))
                .findFirst();
    }

    public boolean wasEnrolledBy(String origin) {
        return enrolments.stream().anyMatch(one -> one.origin().equals(origin));
    }

    /**
     * Into another class: the next school year's, or, once the last enrolment has ended, one of the same year. A pupil of
     * another school is given only to somebody who knows name, date of birth and sex, too.
     */
    public Admission enrol(Identity said, Enrolment next) {
        Enrolment last = current();
        int later = next.schoolYear().compareTo(last.schoolYear());
        boolean movesIn = next.movedInFrom() != null || next.schoolCode().equals(last.schoolCode());
        boolean free = later > 0 || (later == 0 && !last.isOpen() && movesIn);
        if (!free || !identity.isSamePersonAs(said)) {
            return new Admission.Refused(PupilFlaw.DUPLICATE);
        }
        if (!next.from().isAfter(lastDayOf(last))) {
            return new Admission.Refused(PupilFlaw.OVERLAPS);
        }
        var all = new ArrayList<>(enrolments);
        all.add(next);
        return new Admission.Admitted(new Pupil(pupilId, identity.refreshedBy(said), all, version + 1));
    }

    /** From the class where the pupil is now. */
    public Departure depart(LocalDate day, Enrolment.Status why, LocalDate today) {
        Enrolment last = current();
        if (!last.isOpen()) {
            return last.status() == why && day.equals(last.to()) ? new Departure.Known() : new Departure.NotStudying();
        }
        if (day.isBefore(last.from())) {
            return new Departure.Refused(PupilFlaw.DEPARTS_BEFORE_ENROLMENT);
        }
        if (day.isAfter(today)) {
            return new Departure.Refused(PupilFlaw.DEPARTS_IN_FUTURE);
        }
        var all = new ArrayList<>(enrolments);
        all.set(all.size() - 1, last.ended(why, day));
        return new Departure.Departed(new Pupil(pupilId, identity, all, version + 1));
    }

    /** The next version, with this identity. */
    public Pupil corrected(Identity right) {
        return new Pupil(pupilId, right, enrolments, version + 1);
    }

    private static LocalDate lastDayOf(Enrolment enrolment) {
        @Nullable LocalDate to = enrolment.to();
        return to == null ? enrolment.from() : to;
    }
}
