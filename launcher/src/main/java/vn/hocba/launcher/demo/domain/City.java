package vn.hocba.launcher.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Three invented schools, one of each level. The same seed, run and number of pupils make the same people and marks. */
public record City(List<School> schools) {

    /** The school year of the demonstration. */
    public static final String SCHOOL_YEAR = "2025-2026";

    /** Its first day, on which everybody's work begins. */
    public static final String FIRST_DAY = "2025-09-05";

    public City {
        schools = List.copyOf(schools);
    }

    /**
     * Invents it.
     *
     * @param run which demonstration on the same platform: other schools and other people than in the ones before
     * @param pupils at least 3, spread over the schools
     */
    public static City of(long seed, int run, int pupils) {
        if (pupils < Level.values().length) {
            throw new IllegalArgumentException("at least one pupil for each of the three schools");
        }
        var numbers = new PersonalNumbers(run);
        var names = new NameBook();
        var remarks = new RemarkBook();
        List<School> schools = new ArrayList<>();
        for (Level level : Level.values()) {
            int index = schools.size();
            int size = pupils / 3 + (index < pupils % 3 ? 1 : 0);
            var random = new SplittableRandom(seed * 1_000_003 + run * 101L + index);
            schools.add(new SchoolMaker(random, names, numbers, remarks, level).school(index + 1, run, size));
        }
        return new City(schools);
    }

    /** How many pupils there are. */
    public int size() {
        return schools.stream().mapToInt(School::size).sum();
    }

    /** Everybody who works there. */
    public List<StaffMember> staff() {
        return schools.stream().flatMap(school -> school.staff().stream()).toList();
    }

    /** XML signatures that the transcripts of all schools need. */
    public int signaturesNeeded() {
        return schools.stream().mapToInt(School::signaturesNeeded).sum();
    }
}
