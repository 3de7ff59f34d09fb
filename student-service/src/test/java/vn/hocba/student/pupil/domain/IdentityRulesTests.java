package vn.hocba.student.pupil.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.sample.Samples;

class IdentityRulesTests {

    private static Identity born(LocalDate day) {
        return new Identity(new PersonalNumber("079310001234"), "A", day, Sex.FEMALE, null, null, null, null, null);
    }

    private static Identity of(@Nullable String nationality) {
        return new Identity(null, "A", LocalDate.of(2010, 3, 12), Sex.FEMALE, null, nationality, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({"2021-09-05, true", "2021-09-06, false", "1995-09-05, true", "1995-09-04, false"})
    void wantsFourToThirtyYearsAtTheOpening(LocalDate birth, boolean plausible) {
        assertThat(IdentityRules.check(born(birth), Samples.YEAR, Samples.TODAY).isEmpty())
                .isEqualTo(plausible);
    }

    @Test
    void refusesABirthInTheFuture() {
        assertThat(IdentityRules.check(born(Samples.TODAY.plusDays(1)), Samples.YEAR, Samples.TODAY))
                .containsExactly(new Finding("dateOfBirth", PupilFlaw.BORN_IN_FUTURE));
        assertThat(IdentityRules.check(born(Samples.TODAY), Samples.YEAR, Samples.TODAY))
                .containsExactly(new Finding("dateOfBirth", PupilFlaw.AGE));
    }

    @Test
    void letsOnlyForeignersHaveNoPersonalNumber() {
        for (String vietnamese : new String[] {"Việt Nam", "VIỆT NAM", "vietnam"}) {
            assertThat(IdentityRules.check(of(vietnamese), Samples.YEAR, Samples.TODAY))
                    .containsExactly(new Finding("personalNumber", PupilFlaw.NUMBER_MISSING));
        }
        assertThat(IdentityRules.check(of(null), Samples.YEAR, Samples.TODAY)).hasSize(1);
        assertThat(IdentityRules.check(of("Nhật Bản"), Samples.YEAR, Samples.TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "079310001234, FEMALE, 2010-03-12, ''",
        "079210001234, FEMALE, 2010-03-12, personal-number.other-sex",
        "079310001234, MALE, 2010-03-12, personal-number.other-sex",
        "079311001234, FEMALE, 2010-03-12, personal-number.other-year-of-birth",
        "079110001234, FEMALE, 2010-03-12, personal-number.other-year-of-birth"
    })
    void warnsWhenTheNumberSaysSomethingElse(String number, Sex sex, LocalDate birth, String code) {
        var identity = new Identity(new PersonalNumber(number), "A", birth, sex, null, null, null, null, null);
        assertThat(IdentityRules.warn(identity).stream().map(one -> one.flaw().code()))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void doesNotWarnForThoseWithoutNumber() {
        assertThat(IdentityRules.warn(of("Nhật Bản"))).isEmpty();
    }
}
