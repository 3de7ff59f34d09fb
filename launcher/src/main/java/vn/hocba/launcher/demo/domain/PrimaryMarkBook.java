package vn.hocba.launcher.demo.domain;

import java.util.List;
import java.util.random.RandomGenerator;
import vn.hocba.launcher.demo.domain.RemarkBook.Band;

/** Makes a pupil's levels and tests in a subject of a primary school. */
final class PrimaryMarkBook {

    private static final String VERY_WELL = "T";
    private static final String DONE = "H";
    private static final String NOT_DONE = "C";

    private final RandomGenerator random;
    private final RemarkBook remarks;

    PrimaryMarkBook(RandomGenerator random, RemarkBook remarks) {
        this.random = random;
        this.remarks = remarks;
    }

    /**
     * One subject.
     *
     * @param singled the subject that a special year is about
     */
    SubjectMarks of(Subject subject, Special special, double ability, boolean singled) {
        boolean failed = singled && (special == Special.RETEST || special == Special.NOT_PROMOTED);
        double mark = special == Special.AWARD
                ? 9.5 + random.nextDouble() * 0.5
                : Math.clamp(ability + random.nextGaussian() * 0.7, 5.6, 10);
        SemesterMarks first = semester(subject, mark);
        SemesterMarks second = failed ? semester(subject, 3.6) : semester(subject, mark);
        boolean retested = failed && special == Special.RETEST;
        return new SubjectMarks(
                first,
                second,
                remarks.subject(random, subject.code(), Band.of(failed ? 4 : mark)),
                retested ? DONE : "",
                retested && subject.tested() ? "6" : "");
    }

    private static SemesterMarks semester(Subject subject, double mark) {
        String test = subject.tested() ? Long.toString(Math.round(mark)) : "";
        return new SemesterMarks(List.of(), "", "", "", level(mark), test);
    }

    private static String level(double mark) {
        if (mark >= 7) {
            return VERY_WELL;
        }
        return mark >= 5 ? DONE : NOT_DONE;
    }
}
