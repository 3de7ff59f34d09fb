package vn.hocba.launcher.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.launcher.demo.domain.SchoolClass.Lesson;

class CityTests {

    private static final long SEED = 2026;

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(City.of(SEED, 1, 120)).isEqualTo(City.of(SEED, 1, 120));
        assertThat(City.of(SEED + 1, 1, 120)).isNotEqualTo(City.of(SEED, 1, 120));
    }

    @Test
    void ofTwoRunsOnOnePlatformDoNotMeet() {
        City first = City.of(SEED, 1, 300);
        City second = City.of(SEED, 2, 300);

        assertThat(schoolCodes(second)).doesNotContainAnyElementsOf(schoolCodes(first));
        assertThat(personalNumbers(second).toList())
                .doesNotContainAnyElementsOf(personalNumbers(first).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 12, 120, 601})
    void hasAsManyPupilsAsWanted(int pupils) {
        City city = City.of(SEED, 1, pupils);

        assertThat(city.size()).isEqualTo(pupils);
        assertThat(city.schools()).extracting(School::level).containsExactly(Level.values());
        assertThat(city.schools())
                .allSatisfy(school -> assertThat(school.size()).isPositive());
    }

    @Test
    void needsAPupilForEachSchool() {
        assertThatIllegalArgumentException().isThrownBy(() -> City.of(SEED, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 120})
    void hasEveryParticularYear(int pupils) {
        Set<Special> found = new HashSet<>();
        pupils(City.of(SEED, 1, pupils)).forEach(pupil -> found.add(pupil.special()));

        assertThat(found)
                .contains(Special.AWARD, Special.ADJUSTED, Special.RETEST, Special.NOT_PROMOTED, Special.MOVED_IN);
    }

    @Test
    void keepsClassesAsSmallAsTheChartersWant() {
        for (School school : City.of(SEED, 1, 700).schools()) {
            int most = school.level() == Level.PRIMARY ? 35 : 45;
            assertThat(school.classes())
                    .allSatisfy(one -> assertThat(one.pupils()).hasSizeLessThanOrEqualTo(most));
            assertThat(school.classes()).extracting(SchoolClass::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void givesEachClassAHomeroomTeacherOfItsOwn() {
        for (School school : City.of(SEED, 1, 1200).schools()) {
            assertThat(school.classes())
                    .extracting(one -> one.homeroom().staffId())
                    .doesNotHaveDuplicates();
            assertThat(school.classes())
                    .allSatisfy(one ->
                            assertThat(member(school, one.homeroom()).roles()).contains(Role.HOMEROOM_TEACHER));
        }
    }

    @Test
    void givesEachLessonToATeacherOfTheSchool() {
        for (School school : City.of(SEED, 1, 400).schools()) {
            for (SchoolClass one : school.classes()) {
                for (Lesson lesson : one.lessons()) {
                    assertThat(member(school, lesson.teacher()).roles()).contains(Role.SUBJECT_TEACHER);
                }
            }
        }
    }

    @Test
    void needsFewPeopleForADemonstration() {
        for (School school : City.of(SEED, 1, 120).schools()) {
            assertThat(school.staff()).hasSizeBetween(8, 15);
            assertThat(school.signers()).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void knowsHowManySignaturesTheRulesWant() {
        City city = City.of(SEED, 1, 120);

        assertThat(city.schools()).extracting(School::signaturesNeeded).containsExactly(40 * 3, 40 * 15, 40 * 15);
        assertThat(city.signaturesNeeded()).isEqualTo(1320);
    }

    @Test
    void inventsPersonalNumbersOfTheRightForm() {
        City city = City.of(SEED, 3, 600);

        assertThat(personalNumbers(city)).doesNotHaveDuplicates().allMatch(number -> number.matches("079[0-3]\\d{8}"));
        pupils(city).forEach(pupil -> {
            String sexAndCentury = pupil.sex().equals("FEMALE") ? "3" : "2";
            assertThat(pupil.personalNumber())
                    .startsWith("079" + sexAndCentury + pupil.dateOfBirth().substring(2, 4));
        });
    }

    private static StaffMember member(School school, StaffMember wanted) {
        return school.staff().stream()
                .filter(one -> one.staffId().equals(wanted.staffId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> schoolCodes(City city) {
        return city.schools().stream().map(School::code).toList();
    }

    private static Stream<String> personalNumbers(City city) {
        return Stream.concat(
                city.staff().stream().map(StaffMember::personalNumber),
                pupils(city).map(Pupil::personalNumber));
    }

    private static Stream<Pupil> pupils(City city) {
        return city.schools().stream()
                .flatMap(school -> school.classes().stream())
                .flatMap(one -> one.pupils().stream());
    }
}
