package vn.hocba.launcher.demo.domain;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.hocba.launcher.demo.domain.RemarkBook.Band;

/** Makes a pupil's marks in a subject of a secondary school: around an ability, or as a special year wants them. */
final class MarkBook {

    private static final String PASS = "PASS";
    private static final double LOWEST_ORDINARY = 5.2;

    private final RandomGenerator random;
    private final RemarkBook remarks;

    MarkBook(RandomGenerator random, RemarkBook remarks) {
        this.random = random;
        this.remarks = remarks;
    }

    /**
     * One subject.
     *
     * @param ability the mark around which this pupil's marks lie
     * @param singled the one subject that a special year is about
     */
    SubjectMarks of(Subject subject, Special special, double ability, boolean singled) {
        if (subject.kind() == Subject.Kind.COMMENT) {
            return commented(subject, ability);
        }
        return switch (special) {
            case AWARD -> scored(subject, 9.1, 10.0, "");
            case ADJUSTED -> singled ? scored(subject, 4.0, 4.6, "") : scored(subject, 8.4, 9.4, "");
            case RETEST -> singled ? scored(subject, 2.8, 3.3, "6.0") : scored(subject, 5.4, 6.4, "");
            case NONE, NOT_PROMOTED, MOVED_IN, TRAINING -> {
                double middle = Math.clamp(ability + random.nextGaussian() * 0.6, LOWEST_ORDINARY + 0.5, 9.6);
                yield scored(subject, middle - 0.7, middle + 0.7, "");
            }
        };
    }

    private SubjectMarks commented(Subject subject, double ability) {
        SemesterMarks semester = new SemesterMarks(List.of(PASS, PASS), "", PASS, PASS, "", "");
        Band band = Band.of(Math.max(ability, 5));
        return new SubjectMarks(semester, semester, remarks.subject(random, subject.code(), band), "", "");
    }

    private SubjectMarks scored(Subject subject, double from, double to, String retest) {
        String comment = remarks.subject(random, subject.code(), Band.of((from + to) / 2));
        return new SubjectMarks(semester(subject, from, to), semester(subject, from, to), comment, retest, "");
    }

    private SemesterMarks semester(Subject subject, double from, double to) {
        List<String> regular = IntStream.range(0, subject.regularMarks())
                .mapToObj(_ -> mark(from, to))
                .toList();
        String cluster = subject.cluster() ? mark(from, to) : "";
        return new SemesterMarks(regular, cluster, mark(from, to), mark(from, to), "", "");
    }

    private String mark(double from, double to) {
        double drawn = Math.clamp(from + random.nextDouble() * (to - from), from, Math.min(to, 10));
        return String.format(Locale.ROOT, "%.1f", drawn);
    }
}
