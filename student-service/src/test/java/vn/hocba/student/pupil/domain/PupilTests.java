package vn.hocba.student.pupil.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocba.student.pupil.domain.Pupil.Admission;
import vn.hocba.student.pupil.domain.Pupil.Departure;
import vn.hocba.student.sample.Samples;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;

class PupilTests {

    private static final Identity GIRL = Samples.girl("079310001234");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static Pupil pupil() {
        return Samples.pupil("p1", GIRL);
    }

    private static Pupil departed(Enrolment.Status why) {
        return switch (pupil().depart(MARCH, why, JUNE)) {
            case Departure.Departed(Pupil pupil) -> pupil;
            case Departure.Known(), Departure.NotStudying(), Departure.Refused(var _) -> throw new AssertionError();
        };
    }

    private static Enrolment into(String school, int year, LocalDate from, @Nullable String movedInFrom) {
        return new Enrolment(
                Samples.OTHER_CLASS,
                school,
                new SchoolYear(year),
                SchoolLevel.UPPER_SECONDARY,
                Enrolment.Status.STUDYING,
                from,
                null,
                movedInFrom,
                "origin-2");
    }

    @Test
    void movesToAnotherSchoolOnceTheFirstHasLetItGo() {
        Enrolment there = into(Samples.OTHER_SCHOOL, 2025, MARCH.plusDays(1), "Trường cũ");
        assertThat(departed(Enrolment.Status.MOVED_AWAY).enrol(GIRL, there))
                .isInstanceOfSatisfying(Admission.Admitted.class, admitted -> {
                    Pupil moved = admitted.pupil();
                    assertThat(moved.pupilId()).isEqualTo("p1");
                    assertThat(moved.version()).isEqualTo(3);
                    assertThat(moved.enrolments()).hasSize(2);
                    assertThat(moved.last()).isEqualTo(there);
                });
    }

    @Test
    void staysWhereItIsStudying() {
        Enrolment there = into(Samples.OTHER_SCHOOL, 2025, MARCH, "Trường cũ");
        assertThat(pupil().enrol(GIRL, there)).isEqualTo(new Admission.Refused(PupilFlaw.DUPLICATE));
    }

    @Test
    void isNotGivenToSomebodyWhoKnowsOnlyTheNumber() {
        Enrolment there = into(Samples.OTHER_SCHOOL, 2025, MARCH.plusDays(1), "Trường cũ");
        var otherName = new Identity(
                GIRL.personalNumber(), "Ai đó", GIRL.dateOfBirth(), GIRL.sex(), null, null, null, null, null);
        var otherDay = new Identity(
                GIRL.personalNumber(),
                GIRL.fullName(),
                GIRL.dateOfBirth().plusDays(1),
                GIRL.sex(),
                null,
                null,
                null,
                null,
                null);
        Pupil gone = departed(Enrolment.Status.MOVED_AWAY);
        assertThat(gone.enrol(otherName, there)).isEqualTo(new Admission.Refused(PupilFlaw.DUPLICATE));
        assertThat(gone.enrol(otherDay, there)).isEqualTo(new Admission.Refused(PupilFlaw.DUPLICATE));
    }

    @Test
    void mustSayWhereItCameFromWhenItMovesWithinTheYear() {
        Pupil gone = departed(Enrolment.Status.MOVED_AWAY);
        assertThat(gone.enrol(GIRL, into(Samples.OTHER_SCHOOL, 2025, MARCH.plusDays(1), null)))
                .isEqualTo(new Admission.Refused(PupilFlaw.DUPLICATE));
        assertThat(gone.enrol(GIRL, into(Samples.SCHOOL, 2025, MARCH.plusDays(1), null)))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void beginsAfterTheLastDayBefore() {
        Pupil gone = departed(Enrolment.Status.LEFT);
        assertThat(gone.enrol(GIRL, into(Samples.SCHOOL, 2025, MARCH, null)))
                .isEqualTo(new Admission.Refused(PupilFlaw.OVERLAPS));
        assertThat(gone.enrol(GIRL, into(Samples.SCHOOL, 2025, MARCH.plusDays(1), null)))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void goesOnToTheNextSchoolYearAnywhere() {
        LocalDate september = LocalDate.of(2026, 9, 5);
        assertThat(pupil().enrol(GIRL, into(Samples.SCHOOL, 2026, september, null)))
                .isInstanceOf(Admission.Admitted.class);
        assertThat(pupil().enrol(GIRL, into(Samples.OTHER_SCHOOL, 2026, september, null)))
                .isInstanceOf(Admission.Admitted.class);
        assertThat(pupil().enrol(GIRL, into(Samples.SCHOOL, 2024, LocalDate.of(2024, 9, 5), null)))
                .isEqualTo(new Admission.Refused(PupilFlaw.DUPLICATE));
    }

    @Test
    void belongsToTheNextSchoolOnlyOnceThatHasBegun() {
        LocalDate september = LocalDate.of(2026, 9, 5);
        if (!(pupil().enrol(GIRL, into(Samples.OTHER_SCHOOL, 2026, september, null))
                instanceof Admission.Admitted(Pupil both))) {
            throw new AssertionError();
        }
        assertThat(both.on(september.minusDays(1)).schoolCode()).isEqualTo(Samples.SCHOOL);
        assertThat(both.on(september).schoolCode()).isEqualTo(Samples.OTHER_SCHOOL);
        assertThat(both.on(LocalDate.of(2020, 1, 1)).schoolCode()).isEqualTo(Samples.SCHOOL);
        assertThat(both.depart(MARCH, Enrolment.Status.LEFT, JUNE))
                .isInstanceOfSatisfying(Departure.Departed.class, departed -> {
                    assertThat(departed.pupil().enrolments().getFirst().isOpen())
                            .isFalse();
                    assertThat(departed.pupil().last().isOpen()).isTrue();
                });
    }

    @Test
    void takesOverWhatTheNewSchoolKnowsBetter() {
        var said = new Identity(
                GIRL.personalNumber(),
                "nguyễn phương quỳnh như",
                GIRL.dateOfBirth(),
                GIRL.sex(),
                null,
                null,
                null,
                "1 Lê Lợi",
                "2026-11-0001");
        if (!(pupil().enrol(said, into(Samples.SCHOOL, 2026, LocalDate.of(2026, 9, 5), null))
                instanceof Admission.Admitted(Pupil known))) {
            throw new AssertionError();
        }
        assertThat(known.identity().fullName()).isEqualTo(GIRL.fullName());
        assertThat(known.identity().address()).isEqualTo("1 Lê Lợi");
        assertThat(known.identity().registerNumber()).isEqualTo("2026-11-0001");
        assertThat(known.identity().ethnicity()).isEqualTo("Kinh");
    }

    @Test
    void departsOnceAndTellsARepetition() {
        Pupil gone = departed(Enrolment.Status.MOVED_AWAY);
        assertThat(gone.version()).isEqualTo(2);
        assertThat(Objects.requireNonNull(gone.last().to())).isEqualTo(MARCH);
        assertThat(gone.depart(MARCH, Enrolment.Status.MOVED_AWAY, JUNE)).isInstanceOf(Departure.Known.class);
        assertThat(gone.depart(MARCH, Enrolment.Status.LEFT, JUNE)).isInstanceOf(Departure.NotStudying.class);
        assertThat(gone.depart(MARCH.plusDays(1), Enrolment.Status.MOVED_AWAY, JUNE))
                .isInstanceOf(Departure.NotStudying.class);
    }

    @Test
    void departsNotBeforeItCameAndNotInTheFuture() {
        assertThat(pupil().depart(Samples.FIRST_DAY.minusDays(1), Enrolment.Status.LEFT, JUNE))
                .isEqualTo(new Departure.Refused(PupilFlaw.DEPARTS_BEFORE_ENROLMENT));
        assertThat(pupil().depart(Samples.FIRST_DAY, Enrolment.Status.LEFT, JUNE))
                .isInstanceOf(Departure.Departed.class);
        assertThat(pupil().depart(JUNE, Enrolment.Status.LEFT, JUNE)).isInstanceOf(Departure.Departed.class);
        assertThat(pupil().depart(JUNE.plusDays(1), Enrolment.Status.LEFT, JUNE))
                .isEqualTo(new Departure.Refused(PupilFlaw.DEPARTS_IN_FUTURE));
    }
}
