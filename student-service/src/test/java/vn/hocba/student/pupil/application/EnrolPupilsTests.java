package vn.hocba.student.pupil.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.pupil.application.EnrolPupils.Command;
import vn.hocba.student.pupil.application.EnrolPupils.Result;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.PupilFlaw;
import vn.hocba.student.sample.Office;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.schoolclass.domain.SchoolClass;

class EnrolPupilsTests {

    private static final Optional<String> KEY = Optional.of("key-1");
    private static final Optional<String> NO_KEY = Optional.empty();

    private final Office office = new Office();
    private final SchoolClass here = Samples.schoolClass();
    private final SchoolClass there = Samples.schoolClass(Samples.OTHER_CLASS, Samples.OTHER_SCHOOL, Samples.YEAR);

    /** The process ends here. */
    private static final class Crash extends RuntimeException {}

    @BeforeEach
    void empty() {
        office.clear();
    }

    private static EnrolmentRow row(Identity identity) {
        return new EnrolmentRow(identity, Samples.FIRST_DAY, null);
    }

    private static List<EnrolmentRow> rows(int count) {
        var rows = new ArrayList<EnrolmentRow>();
        for (int i = 0; i < count; i++) {
            rows.add(row(Samples.girl("07931000100" + i)));
        }
        return rows;
    }

    private Result enrol(SchoolClass into, List<EnrolmentRow> rows, Optional<String> key) {
        return office.enrolPupils().handle(new Command(into, rows, key));
    }

    private List<String> enrolled(SchoolClass into, List<EnrolmentRow> rows, Optional<String> key) {
        return switch (enrol(into, rows, key)) {
            case Result.Enrolled(List<Pupil> pupils) ->
                pupils.stream().map(Pupil::pupilId).toList();
            case Result.Invalid(var findings) -> throw new AssertionError(findings);
            case Result.Duplicate(var findings) -> throw new AssertionError(findings);
        };
    }

    private void dieBeforeWrite(int which) {
        var count = new AtomicInteger();
        office.pupils.beforeEachWrite(() -> {
            if (count.incrementAndGet() == which) {
                throw new Crash();
            }
        });
    }

    private void live() {
        office.pupils.beforeEachWrite(() -> {});
    }

    private List<String> ids() {
        return office.pupils.everybody().stream().map(Pupil::pupilId).toList();
    }

    private void depart(String pupilId, LocalDate day) {
        Pupil pupil = office.pupils.find(pupilId).orElseThrow();
        office.pupils.save(
                pupil.depart(day, Enrolment.Status.MOVED_AWAY, Samples.TODAY)
                                instanceof Pupil.Departure.Departed(Pupil gone)
                        ? gone
                        : pupil);
    }

    @Test
    void answersInTheOrderOfTheRows() {
        List<String> ids = enrolled(here, rows(3), NO_KEY);
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        for (int i = 0; i < 3; i++) {
            assertThat(office.pupils.find(ids.get(i)).orElseThrow().identity())
                    .isEqualTo(Samples.girl("07931000100" + i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void isCompletedByRepetitionWhereverItDied(int write) {
        for (Optional<String> key : List.of(KEY, NO_KEY)) {
            office.clear();
            dieBeforeWrite(write);
            assertThatThrownBy(() -> enrol(here, rows(5), key)).isInstanceOf(Crash.class);
            assertThat(ids()).hasSize(write - 1);
            List<String> before = ids();
            live();
            List<String> answered = enrolled(here, rows(5), key);
            assertThat(answered).containsExactlyInAnyOrderElementsOf(ids()).hasSize(5);
            assertThat(answered.subList(0, write - 1)).isEqualTo(before);
            assertThat(office.pupils.everybody())
                    .allSatisfy(pupil -> assertThat(pupil.version()).isEqualTo(1));
        }
    }

    @Test
    void answersTheSameWhenItDiedJustBeforeTheAnswer() {
        List<String> first = enrolled(here, rows(5), KEY);
        assertThat(enrolled(here, rows(5), KEY)).isEqualTo(first);
        assertThat(ids()).hasSize(5);
    }

    @Test
    void isADuplicateWhenTheSameComesAgainWithoutOrWithAnotherKey() {
        enrolled(here, rows(2), NO_KEY);
        assertThat(enrol(here, rows(2), NO_KEY))
                .isEqualTo(new Result.Duplicate(List.of(
                        new Finding("pupils[0].personalNumber", PupilFlaw.DUPLICATE),
                        new Finding("pupils[1].personalNumber", PupilFlaw.DUPLICATE))));
        assertThat(enrol(here, rows(2), KEY)).isInstanceOf(Result.Duplicate.class);
    }

    @Test
    void writesNothingWhenOneRowIsADuplicate() {
        enrolled(there, rows(1), KEY);
        List<EnrolmentRow> rows = rows(3);
        assertThat(enrol(here, List.of(rows.get(1), rows.get(2), rows.get(0)), NO_KEY))
                .isEqualTo(new Result.Duplicate(List.of(new Finding("pupils[2].personalNumber", PupilFlaw.DUPLICATE))));
        assertThat(ids()).hasSize(1);
    }

    @Test
    void writesNothingWhenOneRowIsInvalid() {
        var rows = new ArrayList<>(rows(3));
        rows.add(new EnrolmentRow(Samples.girl("079310001009"), LocalDate.of(2026, 9, 1), null));
        assertThat(enrol(here, rows, NO_KEY))
                .isEqualTo(new Result.Invalid(List.of(new Finding("pupils[3].from", PupilFlaw.FROM_OUTSIDE_YEAR))));
        assertThat(ids()).isEmpty();
    }

    @Test
    void findsDuplicatesInTheListItself() {
        assertThat(enrol(here, List.of(rows(1).get(0), rows(1).get(0)), NO_KEY))
                .isEqualTo(new Result.Duplicate(List.of(new Finding("pupils[1].personalNumber", PupilFlaw.TWICE))));
        assertThat(ids()).isEmpty();
    }

    @Test
    void staysConsistentWhenAnotherSchoolIsFasterInTheMiddle() {
        var count = new AtomicInteger();
        office.pupils.beforeEachWrite(() -> {
            if (count.incrementAndGet() == 3) {
                live();
                enrolled(there, List.of(rows(5).get(2)), NO_KEY);
            }
        });
        assertThat(enrol(here, rows(5), KEY))
                .isEqualTo(new Result.Duplicate(List.of(new Finding("pupils[2].personalNumber", PupilFlaw.DUPLICATE))));
        assertThat(office.pupils.ofClass(here.classId(), 10)).hasSize(2);
        var corrected = new ArrayList<>(rows(5));
        corrected.remove(2);
        List<String> answered = enrolled(here, corrected, KEY);
        assertThat(office.pupils.ofClass(here.classId(), 10))
                .extracting(Pupil::pupilId)
                .containsExactlyInAnyOrderElementsOf(answered);
        assertThat(ids()).hasSize(5);
    }

    @Test
    void recognisesWhatASecondCopyOfTheRequestHasJustDone() {
        var count = new AtomicInteger();
        office.pupils.beforeEachWrite(() -> {
            if (count.incrementAndGet() == 2) {
                live();
                enrolled(here, rows(3), KEY);
            }
        });
        List<String> answered = enrolled(here, rows(3), KEY);
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(answered).hasSize(3);
    }

    @Test
    void takesAPupilInWhoHasMovedAwayElsewhere() {
        String id = enrolled(here, rows(1), NO_KEY).getFirst();
        depart(id, LocalDate.of(2025, 11, 1));
        var movedIn = new EnrolmentRow(Samples.girl("079310001000"), LocalDate.of(2025, 11, 3), "Trường cũ");
        dieBeforeWrite(2);
        List<EnrolmentRow> rows = List.of(movedIn, row(Samples.girl("079310002000")));
        assertThatThrownBy(() -> enrol(there, rows, KEY)).isInstanceOf(Crash.class);
        live();
        List<String> answered = enrolled(there, rows, KEY);
        assertThat(answered.getFirst()).isEqualTo(id);
        Pupil pupil = office.pupils.find(id).orElseThrow();
        assertThat(pupil.enrolments()).hasSize(2);
        assertThat(pupil.last().movedInFrom()).isEqualTo("Trường cũ");
        assertThat(pupil.version()).isEqualTo(3);
    }

    @Test
    void tellsThatAPupilCannotComeBeforeItHasLeft() {
        String id = enrolled(here, rows(1), NO_KEY).getFirst();
        depart(id, LocalDate.of(2025, 11, 1));
        var tooEarly = new EnrolmentRow(Samples.girl("079310001000"), LocalDate.of(2025, 11, 1), "Trường cũ");
        assertThat(enrol(there, List.of(tooEarly), NO_KEY))
                .isEqualTo(new Result.Invalid(List.of(new Finding("pupils[0].from", PupilFlaw.OVERLAPS))));
    }

    @Test
    void takesAPupilIntoTheNextSchoolYear() {
        String id = enrolled(here, rows(1), NO_KEY).getFirst();
        SchoolClass next = Samples.schoolClass("next", Samples.SCHOOL, new SchoolYear(2026));
        var row = new EnrolmentRow(Samples.girl("079310001000"), LocalDate.of(2026, 9, 5), null);
        assertThat(enrolled(next, List.of(row), NO_KEY)).containsExactly(id);
    }

    @Test
    void enrolsForeignersWithoutNumberOnceEach() {
        List<EnrolmentRow> rows = List.of(row(Samples.foreigner("Sato Ken")), row(Samples.foreigner("Sato Jun")));
        dieBeforeWrite(2);
        assertThatThrownBy(() -> enrol(here, rows, NO_KEY)).isInstanceOf(Crash.class);
        live();
        assertThat(enrolled(here, rows, NO_KEY)).hasSize(2);
        assertThat(ids()).hasSize(2);
        assertThat(enrol(here, rows, KEY)).isInstanceOf(Result.Duplicate.class);
        assertThat(enrol(here, List.of(rows.get(0), rows.get(0)), KEY)).isInstanceOf(Result.Duplicate.class);
        assertThat(enrolled(there, rows, KEY)).hasSize(2);
    }
}
