package vn.hocba.student.schoolclass.application;

import java.util.List;
import java.util.Optional;
import vn.hocba.kit.security.Caller;
import vn.hocba.student.school.domain.SchoolYear;
import vn.hocba.student.school.domain.Schools;
import vn.hocba.student.schoolclass.domain.SchoolClass;
import vn.hocba.student.schoolclass.domain.SchoolClasses;

/** Finds classes for somebody. */
public final class FindClasses {

    private static final int LARGEST_SCHOOL = 1000;

    /** What was found, or why not. */
    public sealed interface Found {

        record One(SchoolClass schoolClass) implements Found {}

        /** There is none, or none for a person of another school: the two look the same. */
        record None() implements Found {}

        /** The person has no part in this class. */
        record NotAllowed() implements Found {}
    }

    private final SchoolClasses classes;
    private final Schools schools;
    private final ClassRights rights;

    public FindClasses(SchoolClasses classes, Schools schools, ClassRights rights) {
        this.classes = classes;
        this.schools = schools;
        this.rights = rights;
    }

    /** To read it, and its pupils. */
    public Found toRead(String classId, Caller caller) {
        return classes.find(classId)
                .map(one -> found(one, rights.toRead(caller, one)))
                .orElseGet(Found.None::new);
    }

    /** To change it, or to enrol pupils. */
    public Found toChange(String classId, Caller caller) {
        return classes.find(classId)
                .map(one -> found(one, ClassRights.toChange(caller, one.schoolCode())))
                .orElseGet(Found.None::new);
    }

    /** Empty when there is no such school. */
    public Optional<List<SchoolClass>> ofYear(String schoolCode, SchoolYear year) {
        return schools.find(schoolCode).map(_ -> classes.ofYear(schoolCode, year, LARGEST_SCHOOL));
    }

    private static Found found(SchoolClass schoolClass, ClassRights.Access access) {
        return switch (access) {
            case GRANTED -> new Found.One(schoolClass);
            case FORBIDDEN -> new Found.NotAllowed();
            case HIDDEN -> new Found.None();
        };
    }
}
