package vn.hocba.student.pupil.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.platform.domain.Stored;

/** All pupils of all schools. */
public interface Pupils {

    Optional<Pupil> find(String pupilId);

    /** Those who have one of these numbers. */
    List<Pupil> byNumber(Collection<PersonalNumber> numbers);

    /** Those who have an enrolment with one of these origins. */
    List<Pupil> byOrigin(Collection<String> origins);

    /** Those who are, or were, in the class, in the order of their ids. */
    List<Pupil> ofClass(String classId, int limit);

    /** A new one; the version is 1. {@link Stored#DUPLICATE} when the number or the origin exists. */
    Stored add(Pupil pupil);

    /** What has become of a pupil, if what is stored still is the version before. */
    Stored save(Pupil next);
}
