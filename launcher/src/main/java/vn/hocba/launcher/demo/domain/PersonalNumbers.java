package vn.hocba.launcher.demo.domain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Invented personal numbers in the right form: province 079, a digit for century and sex, the year of birth, six digits,
 * which begin with the number of the run so that two runs on one platform do not meet.
 */
final class PersonalNumbers {

    private static final int RUNS = 100;
    private static final int SERIALS = 10_000;

    private final int run;
    private final Set<String> used = new HashSet<>();

    PersonalNumbers(int run) {
        this.run = run % RUNS;
    }

    String next(RandomGenerator random, int yearOfBirth, Sex sex) {
        int century = (yearOfBirth >= 2000 ? 2 : 0) + (sex == Sex.FEMALE ? 1 : 0);
        while (true) {
            String number = String.format(
                    Locale.ROOT, "079%d%02d%02d%04d", century, yearOfBirth % 100, run, random.nextInt(SERIALS));
            if (used.add(number)) {
                return number;
            }
        }
    }
}
