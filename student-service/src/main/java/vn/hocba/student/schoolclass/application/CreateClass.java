package vn.hocba.student.schoolclass.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.kit.ids.Ids;
import vn.hocba.student.platform.Today;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.Stored;
import vn.hocba.student.school.domain.School;
import vn.hocba.student.school.domain.SchoolLevel;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.student.schoolclass.domain.ClassFlaw;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SchoolClasses;

/** Creates a class of a school year. */
public final class CreateClass {

    /**
     * What to create.
     *
     * @param requestKey tells the repetition of a request from another one with the same content
     */
    public record Command(
            String schoolCode,
            String schoolYear,
            SchoolLevel level,
            int grade,
            String name,
            Optional<String> requestKey) {}

    /** What came of it. */
    public sealed interface Result {

        record Created(SchoolClass schoolClass) implements Result {}

        record NoSuchSchool() implements Result {}

        record Invalid(List<Finding> findings) implements Result {

            public Invalid {
                findings = List.copyOf(findings);
            }
        }

        /** The school has a class of this name in this year. */
        record Duplicate() implements Result {}
    }

    private final SchoolClasses classes;
    private final Schools schools;
    private final Ids ids;
    private final Today today;

    public CreateClass(SchoolClasses classes, Schools schools, Ids ids, Today today) {
        this.classes = classes;
        this.schools = schools;
        this.ids = ids;
        this.today = today;
    }

    public Result handle(Command command) {
        Optional<School> school = schools.find(command.schoolCode());
        if (school.isEmpty()) {
            return new Result.NoSuchSchool();
        }
        Optional<SchoolYear> year = SchoolYear.parse(command.schoolYear());
        List<Finding> findings = findings(command, school.get(), year);
        if (!findings.isEmpty()) {
            return new Result.Invalid(findings);
        }
        SchoolClass wanted = SchoolClass.create(
                ids.next().toString(),
                command.schoolCode(),
                year.orElseThrow(),
                command.level(),
                command.grade(),
                command.name(),
                command.requestKey().orElse(""));
        return classes.add(wanted) == Stored.DONE ? new Result.Created(wanted) : repetition(wanted);
    }

    /** The same request may have created it, and died before it could answer. */
    private Result repetition(SchoolClass wanted) {
        return classes.named(wanted.schoolCode(), wanted.schoolYear(), wanted.name())
                .filter(known -> known.isRepetitionOf(wanted))
                .<Result>map(Result.Created::new)
                .orElseGet(Result.Duplicate::new);
    }

    private List<Finding> findings(Command command, School school, Optional<SchoolYear> year) {
        var findings = new ArrayList<Finding>();
        if (year.isEmpty()) {
            findings.add(new Finding("schoolYear", ClassFlaw.YEAR));
        } else if (year.get().first() > today.date().getYear() + 1) {
            findings.add(new Finding("schoolYear", ClassFlaw.YEAR_TOO_FAR));
        }
        if (!school.offers(command.level())) {
            findings.add(new Finding("level", ClassFlaw.LEVEL));
        }
        if (!command.level().hasGrade(command.grade())) {
            findings.add(new Finding("grade", ClassFlaw.GRADE));
        }
        return findings;
    }
}
