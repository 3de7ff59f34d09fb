package vn.hocba.grading.yearresult.application;

import java.util.Optional;
import vn.hocba.grading.homeroom.domain.ClassFigures;
import vn.hocba.grading.homeroom.domain.ClassState;
import vn.hocba.grading.roster.application.Rights;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.yearresult.domain.YearResults;
import vn.hocba.kit.security.Caller;

/** How far a school is. */
public final class CountSchool {

    /**
     * The figures.
     *
     * @param closed classes that are closed or, after that, approved
     */
    public record Figures(long classes, long closed, long approved, long yearResults) {}

    private final RosterFigures roster;
    private final ClassFigures books;
    private final YearResults results;

    public CountSchool(RosterFigures roster, ClassFigures books, YearResults results) {
        this.roster = roster;
        this.books = books;
        this.results = results;
    }

    /** Empty when the caller may not know. */
    public Optional<Figures> handle(String schoolCode, Caller caller) {
        if (!Rights.mayCount(caller, schoolCode)) {
            return Optional.empty();
        }
        long approved = books.ofSchool(schoolCode, ClassState.APPROVED);
        return Optional.of(new Figures(
                roster.classesOfSchool(schoolCode),
                books.ofSchool(schoolCode, ClassState.CLOSED) + approved,
                approved,
                results.ofSchool(schoolCode)));
    }
}
