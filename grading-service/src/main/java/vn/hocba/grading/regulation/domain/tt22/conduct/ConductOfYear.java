package vn.hocba.grading.regulation.domain.tt22.conduct;

import vn.hocba.grading.regulation.domain.Attainment;

/** Conduct of the year from both semesters (Thông tư 22/2021, Điều 8.2b): the second semester weighs more. */
public final class ConductOfYear {

    private ConductOfYear() {}

    public static Attainment of(Attainment first, Attainment second) {
        return switch (second) {
            case GOOD -> first.atLeast(Attainment.FAIR) ? Attainment.GOOD : Attainment.FAIR;
            case FAIR -> first == Attainment.UNSATISFACTORY ? Attainment.SATISFACTORY : Attainment.FAIR;
            case SATISFACTORY -> first == Attainment.GOOD ? Attainment.FAIR : Attainment.SATISFACTORY;
            case UNSATISFACTORY -> Attainment.UNSATISFACTORY;
        };
    }
}
