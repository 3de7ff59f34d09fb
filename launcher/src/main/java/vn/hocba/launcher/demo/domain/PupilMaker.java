package vn.hocba.launcher.demo.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Invents the pupils of a school. Every special year there is occurs once before most are ordinary. */
final class PupilMaker {

    private static final int FIRST_YEAR = 2025;
    private static final int AGE_OF_GRADE_0 = 5;
    private static final String SECOND_SEMESTER = "2026-01-19";

    private final RandomGenerator random;
    private final NameBook names;
    private final PersonalNumbers numbers;
    private final Level level;
    private final MarkBook marks;
    private final PrimaryMarkBook primaryMarks;
    private final BehaviourBook behaviour;
    private final List<Special> waiting;
    private int count;

    PupilMaker(RandomGenerator random, NameBook names, PersonalNumbers numbers, RemarkBook remarks, Level level) {
        this.random = random;
        this.names = names;
        this.numbers = numbers;
        this.level = level;
        this.marks = new MarkBook(random, remarks);
        this.primaryMarks = new PrimaryMarkBook(random, remarks);
        this.behaviour = new BehaviourBook(random, remarks);
        this.waiting = new ArrayList<>(Special.of(level));
    }

    List<Pupil> pupils(int size, int grade, List<Subject> subjects) {
        List<Pupil> pupils = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pupils.add(pupil(grade, subjects));
        }
        return pupils;
    }

    private Pupil pupil(int grade, List<Subject> subjects) {
        count++;
        Special special = waiting.isEmpty() ? Special.NONE : waiting.removeFirst();
        Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        int born = FIRST_YEAR - AGE_OF_GRADE_0 - grade;
        double ability = Math.clamp(7.6 + random.nextGaussian() * 1.1, 5.8, 9.5);
        boolean movedIn = special == Special.MOVED_IN;
        return new Pupil(
                numbers.next(random, born, sex),
                names.person(random, sex),
                String.format(Locale.ROOT, "%d-%02d-%02d", born, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                sex.name(),
                names.ethnicity(random),
                names.birthplace(random),
                names.address(random),
                String.format(Locale.ROOT, "%02d/%04d", FIRST_YEAR % 100, count),
                movedIn ? SECOND_SEMESTER : City.FIRST_DAY,
                movedIn ? formerSchool() : "",
                special,
                marksOf(subjects, special, ability),
                level.isSecondary()
                        ? behaviour.secondary(special, ability)
                        : behaviour.primary(special, ability, grade));
    }

    private Map<String, SubjectMarks> marksOf(List<Subject> subjects, Special special, double ability) {
        Map<String, SubjectMarks> made = new LinkedHashMap<>();
        String singled = special == Special.ADJUSTED ? "NN1" : "TOAN";
        for (Subject subject : subjects) {
            boolean isSingled = subject.code().equals(singled);
            made.put(
                    subject.code(),
                    level.isSecondary()
                            ? marks.of(subject, special, ability, isSingled)
                            : primaryMarks.of(subject, special, ability, isSingled));
        }
        return made;
    }

    private String formerSchool() {
        return switch (level) {
            case PRIMARY -> "Trường Tiểu học Hoa Sen";
            case LOWER_SECONDARY -> "Trường THCS Gió Lành";
            case UPPER_SECONDARY -> "Trường THPT Ánh Dương";
        };
    }
}
