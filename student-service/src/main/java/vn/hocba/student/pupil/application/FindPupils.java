package vn.hocba.student.pupil.application;

import java.util.List;
import vn.hocba.kit.security.Caller;
import vn.hocba.student.platform.Today;
import vn.hocba.student.pupil.domain.Pupil;
import vn.hocba.student.pupil.domain.Pupils;
import vn.hocba.student.schoolclass.application.ClassRights;
import vn.hocba.student.schoolclass.application.FindClasses;
import vn.hocba.student.schoolclass.domain.SchoolClass;

/**
 * Finds pupils for somebody. A pupil belongs to the class and school of the last enrolment that has begun; a class still
 * shows who has left it.
 */
public final class FindPupils {

    private static final int LARGEST_CLASS = 500;

    /** What was found, or why not. */
    public sealed interface Found {

        record One(Pupil pupil) implements Found {}

        /** There is none, or none for a person of another school: the two look the same. */
        record None() implements Found {}

        /** The person has no part in this class. */
        record NotAllowed() implements Found {}
    }

    private final Pupils pupils;
    private final FindClasses classes;
    private final Today today;

    public FindPupils(Pupils pupils, FindClasses classes, Today today) {
        this.pupils = pupils;
        this.classes = classes;
        this.today = today;
    }

    /** To read the record. */
    public Found toRead(String pupilId, Caller caller) {
        return pupils.find(pupilId)
                .map(pupil -> switch (classes.toRead(pupil.on(today.date()).classId(), caller)) {
                    case FindClasses.Found.One _ -> new Found.One(pupil);
                    case FindClasses.Found.None() -> new Found.None();
                    case FindClasses.Found.NotAllowed() -> new Found.NotAllowed();
                })
                .orElseGet(Found.None::new);
    }

    /** To change the record. */
    public Found toChange(String pupilId, Caller caller) {
        return pupils.find(pupilId)
                .map(pupil -> switch (ClassRights.toChange(
                        caller, pupil.on(today.date()).schoolCode())) {
                    case GRANTED -> new Found.One(pupil);
                    case HIDDEN -> new Found.None();
                    case FORBIDDEN -> new Found.NotAllowed();
                })
                .orElseGet(Found.None::new);
    }

    /** Of a class that the caller may read. */
    public List<Pupil> ofClass(SchoolClass schoolClass) {
        return pupils.ofClass(schoolClass.classId(), LARGEST_CLASS);
    }
}
