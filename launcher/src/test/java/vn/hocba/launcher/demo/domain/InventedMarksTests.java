package vn.hocba.launcher.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import vn.hocba.launcher.demo.domain.Subject.Kind;

/** The invented marks obey the circulars, and the particular years come out of them by arithmetic. */
class InventedMarksTests {

    /** Regular marks per semester by lessons in the year (Thông tư 22/2021, Điều 6.3; lessons of the 2018 programme). */
    private static final Map<String, Integer> LOWER =
            Map.of("VAN", 4, "TOAN", 4, "NN1", 4, "GDCD", 2, "LSDL", 4, "KHTN", 4, "TIN", 2);

    private static final Map<String, Integer> UPPER = Map.ofEntries(
            Map.entry("VAN", 4),
            Map.entry("TOAN", 4),
            Map.entry("NN1", 4),
            Map.entry("SU", 3),
            Map.entry("GDQP", 2),
            Map.entry("DIA", 3),
            Map.entry("KTPL", 3),
            Map.entry("LI", 3),
            Map.entry("HOA", 3),
            Map.entry("SINH", 3),
            Map.entry("CN", 3),
            Map.entry("TIN", 3));

    private static final City CITY = City.of(2026, 1, 360);

    @Test
    void haveTheNumberThatTheLessonsWant() {
        forAllSecondary((one, pupil) -> one.lessons().forEach(lesson -> {
            Subject subject = lesson.subject();
            int wanted = subject.kind() == Kind.COMMENT ? 2 : regular(one.grade(), subject.code());
            for (int semester = 1; semester <= 2; semester++) {
                SemesterMarks marks = pupil.in(subject).semester(semester);
                assertThat(marks.regular()).as(subject.code()).hasSize(wanted);
                assertThat(marks.midterm()).isNotEmpty();
                assertThat(marks.last()).isNotEmpty();
            }
        }));
    }

    @Test
    void areOnTheScaleOfTenWithOneDecimal() {
        forAllSecondary((one, pupil) -> scored(one).forEach(subject -> {
            for (int semester = 1; semester <= 2; semester++) {
                assertThat(all(pupil.in(subject).semester(semester)))
                        .allMatch(mark -> mark.matches("10\\.0|[0-9]\\.[0-9]"));
            }
        }));
    }

    @Test
    void ofPrimarySchoolsAreLevelsAndWholeNumbers() {
        for (SchoolClass one : CITY.schools().getFirst().classes()) {
            for (Pupil pupil : one.pupils()) {
                one.lessons().forEach(lesson -> {
                    SubjectMarks marks = pupil.in(lesson.subject());
                    for (int semester = 1; semester <= 2; semester++) {
                        assertThat(marks.semester(semester).level()).matches("[THC]");
                        assertThat(marks.semester(semester).test())
                                .matches(lesson.subject().tested() ? "10|[0-9]" : "");
                        assertThat(marks.semester(semester).regular()).isEmpty();
                    }
                });
            }
        }
    }

    @Test
    void comeWithTeachersWords() {
        forAllSecondary((one, pupil) -> {
            one.lessons()
                    .forEach(lesson ->
                            assertThat(pupil.in(lesson.subject()).comment()).hasSizeGreaterThan(10));
            assertThat(pupil.behaviour().comment()).hasSizeGreaterThan(10);
        });
    }

    @Test
    void ofAnOrdinaryYearNeedNoRetest() {
        forAllSecondary((one, pupil) -> {
            if (pupil.special() == Special.NONE || pupil.special() == Special.MOVED_IN) {
                assertThat(averages(one, pupil)).allMatch(average -> average.compareTo(five()) >= 0);
            }
        });
    }

    @Test
    void ofAnAdjustedLevelHaveOneSubjectThatPullsItDown() {
        assertThat(pupilsWith(Special.ADJUSTED, (one, pupil) -> {
                    List<BigDecimal> averages = averages(one, pupil);
                    assertThat(averages)
                            .filteredOn(average -> average.compareTo(five()) < 0)
                            .singleElement()
                            .satisfies(low -> assertThat(low).isGreaterThanOrEqualTo(new BigDecimal("3.5")));
                    assertThat(averages)
                            .filteredOn(average -> average.compareTo(new BigDecimal("8.0")) >= 0)
                            .hasSize(averages.size() - 1)
                            .hasSizeGreaterThanOrEqualTo(6);
                }))
                .isEqualTo(2);
    }

    @Test
    void ofARetestFailInTheSubjectThatIsAssessedAgain() {
        assertThat(pupilsWith(Special.RETEST, (one, pupil) -> {
                    for (Subject subject : scored(one)) {
                        SubjectMarks marks = pupil.in(subject);
                        BigDecimal average = yearAverage(marks);
                        boolean retested = !marks.retest().isEmpty();
                        assertThat(average.compareTo(new BigDecimal("3.5")) < 0).isEqualTo(retested);
                        assertThat(average).isLessThan(new BigDecimal("6.5"));
                    }
                }))
                .isEqualTo(2);
    }

    @Test
    void ofAnAwardAreNineAndMore() {
        assertThat(pupilsWith(
                        Special.AWARD,
                        (one, pupil) -> assertThat(averages(one, pupil))
                                .allMatch(average -> average.compareTo(new BigDecimal("9.0")) >= 0)))
                .isEqualTo(2);
    }

    @Test
    void ofAPupilWhoIsNotPromotedComeWithTooManyAbsences() {
        assertThat(pupilsWith(
                        Special.NOT_PROMOTED,
                        (_, pupil) -> assertThat(pupil.behaviour().absencesExcused()
                                        + pupil.behaviour().absencesUnexcused())
                                .isGreaterThan(45)))
                .isEqualTo(2);
    }

    private static int pupilsWith(Special special, BiConsumer<SchoolClass, Pupil> check) {
        int[] count = {0};
        forAllSecondary((one, pupil) -> {
            if (pupil.special() == special) {
                count[0]++;
                check.accept(one, pupil);
            }
        });
        return count[0];
    }

    private static void forAllSecondary(BiConsumer<SchoolClass, Pupil> check) {
        CITY.schools().stream()
                .filter(school -> school.level().isSecondary())
                .flatMap(school -> school.classes().stream())
                .forEach(one -> one.pupils().forEach(pupil -> check.accept(one, pupil)));
    }

    private static int regular(int grade, String code) {
        if (grade < 10 && code.equals("CN")) {
            return grade <= 7 ? 2 : 3;
        }
        return (grade < 10 ? LOWER : UPPER).getOrDefault(code, -1);
    }

    private static List<Subject> scored(SchoolClass one) {
        return one.lessons().stream()
                .map(SchoolClass.Lesson::subject)
                .filter(subject -> subject.kind() == Kind.SCORED)
                .toList();
    }

    private static List<BigDecimal> averages(SchoolClass one, Pupil pupil) {
        return scored(one).stream()
                .map(subject -> yearAverage(pupil.in(subject)))
                .toList();
    }

    /** Điều 9.1: (HK1 + 2 HK2) / 3 of rounded semester averages. */
    private static BigDecimal yearAverage(SubjectMarks marks) {
        return average(marks.first())
                .add(average(marks.second()).multiply(BigDecimal.TWO))
                .divide(new BigDecimal(3), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal average(SemesterMarks marks) {
        List<String> regular = new ArrayList<>(marks.regular());
        if (!marks.cluster().isEmpty()) {
            regular.add(marks.cluster());
        }
        BigDecimal sum = regular.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.add(new BigDecimal(marks.midterm()).multiply(BigDecimal.TWO))
                .add(new BigDecimal(marks.last()).multiply(new BigDecimal(3)))
                .divide(new BigDecimal(regular.size() + 5), 1, RoundingMode.HALF_UP);
    }

    private static List<String> all(SemesterMarks marks) {
        List<String> all = new ArrayList<>(marks.regular());
        all.add(marks.midterm());
        all.add(marks.last());
        return all;
    }

    private static BigDecimal five() {
        return new BigDecimal("5.0");
    }
}
