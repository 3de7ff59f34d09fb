package vn.hocba.student.school.application;

import java.util.Optional;
import java.util.OptionalLong;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.Schools;

/** Registers a school, or changes what is registered; the same once more changes nothing. */
public final class RegisterSchool {

    /** What came of it. */
    public sealed interface Result {

        record Registered(School school, boolean isNew) implements Result {}

        /** Somebody was faster. */
        record Outdated() implements Result {}
    }

    private final Schools schools;

    public RegisterSchool(Schools schools) {
        this.schools = schools;
    }

    /**
     * The whole of it.
     *
     * @param wanted whatever its version
     * @param expected the version that the caller read
     */
    public Result handle(School wanted, OptionalLong expected) {
        Optional<School> stored = schools.find(wanted.code());
        if (stored.isEmpty()) {
            School first = wanted.withVersion(1);
            return expected.isEmpty() && schools.add(first) == Stored.DONE
                    ? new Result.Registered(first, true)
                    : new Result.Outdated();
        }
        School known = stored.get();
        if (expected.isPresent() && expected.getAsLong() != known.version()) {
            return new Result.Outdated();
        }
        if (wanted.withVersion(known.version()).equals(known)) {
            return new Result.Registered(known, false);
        }
        School next = wanted.withVersion(known.version() + 1);
        return schools.save(next) == Stored.DONE ? new Result.Registered(next, false) : new Result.Outdated();
    }
}
