package vn.hocba.student.pupil.application;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import vn.hocba.student.platform.Today;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Pupil.Departure;
import vn.hocba.student.pupil.domain.PupilFlaw;
import vn.hocba.student.pupil.domain.Pupils;

/** Records that a pupil has moved to another school or left school. */
public final class RecordDeparture {

    /** What came of it. */
    public sealed interface Result {

        record Recorded(Pupil pupil) implements Result {}

        record NotStudying() implements Result {}

        record Invalid(List<Finding> findings) implements Result {

            public Invalid {
                findings = List.copyOf(findings);
            }
        }

        /** Somebody was faster. */
        record Outdated() implements Result {}
    }

    private final Pupils pupils;
    private final Today today;

    public RecordDeparture(Pupils pupils, Today today) {
        this.pupils = pupils;
        this.today = today;
    }

    /**
     * On this day.
     *
     * @param day the last one in the class
     * @param expected the version that the caller read
     */
    public Result handle(Pupil known, LocalDate day, Enrolment.Status why, OptionalLong expected) {
        Departure departure = known.depart(day, why, today.date());
        if (departure instanceof Departure.Known()) { // also when it is repeated with the version from before
            return new Result.Recorded(known);
        }
        if (expected.isPresent() && expected.getAsLong() != known.version()) {
            return new Result.Outdated();
        }
        return switch (departure) {
            case Departure.Known() -> new Result.Recorded(known);
            case Departure.NotStudying() -> new Result.NotStudying();
            case Departure.Refused(PupilFlaw flaw) -> new Result.Invalid(List.of(new Finding("date", flaw)));
            case Departure.Departed(Pupil next) ->
                pupils.save(next) == Stored.DONE ? new Result.Recorded(next) : new Result.Outdated();
        };
    }
}
