package vn.hocba.student.pupil.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.hocba.kit.ids.Ids;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Pupil.Admission;
import vn.hocba.student.pupil.domain.PupilFlaw;
import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.schoolclass.domain.SchoolClass;

/** What has to be done for each row, after one look at the store. */
final class EnrolmentPlan {

    private static final int LARGEST_CLASS = 500;

    /** For one row. */
    sealed interface Step {

        /** An earlier attempt of this very request has done it. */
        record Done(Pupil pupil) implements Step {}

        record Add(Pupil pupil) implements Step {}

        record Change(Pupil pupil) implements Step {}

        record Refuse(PupilFlaw flaw) implements Step {}
    }

    private final SchoolClass schoolClass;
    private final Ids ids;
    private final Map<String, Pupil> byOrigin = new HashMap<>();
    private final Map<PersonalNumber, Pupil> byNumber = new HashMap<>();
    private final List<Pupil> withoutNumber;

    /** Looks at the store: everything that the rows could meet there. */
    EnrolmentPlan(SchoolClass schoolClass, Pupils pupils, Ids ids, List<EnrolmentRow> rows, List<String> origins) {
        this.schoolClass = schoolClass;
        this.ids = ids;
        for (Pupil pupil : pupils.byOrigin(origins)) {
            pupil.enrolments().forEach(enrolment -> byOrigin.put(enrolment.origin(), pupil));
        }
        List<PersonalNumber> numbers = rows.stream()
                .map(row -> row.identity().personalNumber())
                .filter(Objects::nonNull)
                .toList();
        for (Pupil pupil : pupils.byNumber(numbers)) {
            byNumber.put(Objects.requireNonNull(pupil.identity().personalNumber()), pupil);
        }
        this.withoutNumber = numbers.size() == rows.size()
                ? List.of()
                : pupils.ofClass(schoolClass.classId(), LARGEST_CLASS).stream()
                        .filter(pupil -> pupil.identity().personalNumber() == null)
                        .toList();
    }

    Step step(EnrolmentRow row, String origin) {
        Optional<Pupil> known = Optional.ofNullable(byOrigin.get(origin)).or(() -> alike(row.identity()));
        if (known.isEmpty()) {
            return new Step.Add(Pupil.first(ids.next().toString(), row.identity(), row.into(schoolClass, origin)));
        }
        // asked of all: between the looks a second copy of the request may have been at work
        if (known.get().wasEnrolledBy(origin)) {
            return new Step.Done(known.get());
        }
        if (row.identity().personalNumber() == null) {
            return new Step.Refuse(PupilFlaw.DUPLICATE);
        }
        return switch (known.get().enrol(row.identity(), row.into(schoolClass, origin))) {
            case Admission.Admitted(Pupil admitted) -> new Step.Change(admitted);
            case Admission.Refused(PupilFlaw flaw) -> new Step.Refuse(flaw);
        };
    }

    /** The same number; without one, the same person in this class. */
    private Optional<Pupil> alike(Identity identity) {
        PersonalNumber number = identity.personalNumber();
        return number == null
                ? withoutNumber.stream()
                        .filter(one -> one.identity().isSamePersonAs(identity))
                        .findFirst()
                : Optional.ofNullable(byNumber.get(number));
    }
}
