package vn.hocba.student.pupil.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pupil with all enrolments, the oldest first. The last one that has begun says to which school the pupil belongs: a
 * school that has registered a pupil for the next year has no rights before that begins.
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

    public Enrolment last() {
        return enrolments.getLast();
    }

    /** The last one that has begun; the first, when none has. */
    public Enrolment on(LocalDate day) {
        return enrolments.get(indexOn(day));
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
        Enrolment last = last();
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
        Enrolment now = on(today);
        if (!now.isOpen()) {
            return now.status() == why && day.equals(now.to()) ? new Departure.Known() : new Departure.NotStudying();
        }
        if (day.isBefore(now.from())) {
            return new Departure.Refused(PupilFlaw.DEPARTS_BEFORE_ENROLMENT);
        }
        if (day.isAfter(today)) {
            return new Departure.Refused(PupilFlaw.DEPARTS_IN_FUTURE);
        }
        var all = new ArrayList<>(enrolments);
        all.set(indexOn(today), now.ended(why, day));
        return new Departure.Departed(new Pupil(pupilId, identity, all, version + 1));
    }

    /** The next version, with this identity. */
    public Pupil corrected(Identity right) {
        return new Pupil(pupilId, right, enrolments, version + 1);
    }

    private int indexOn(LocalDate day) {
        for (int index = enrolments.size() - 1; index > 0; index--) {
            if (!enrolments.get(index).from().isAfter(day)) {
                return index;
            }
        }
        return 0;
    }

    private static LocalDate lastDayOf(Enrolment enrolment) {
        @Nullable LocalDate to = enrolment.to();
        return to == null ? enrolment.from() : to;
    }
}
