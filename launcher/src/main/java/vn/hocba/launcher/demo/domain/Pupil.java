package vn.hocba.launcher.demo.domain;

import java.util.Map;

/**
 * An invented pupil.
 *
 * @param sex MALE or FEMALE
 * @param from the first day in the class, ISO
 * @param movedInFrom the former school, empty for all who were there from the beginning
 * @param marks by subject code
 */
public record Pupil(
        String personalNumber,
        String fullName,
        String dateOfBirth,
        String sex,
        String ethnicity,
        String birthplace,
        String address,
        String registerNumber,
        String from,
        String movedInFrom,
        Special special,
        Map<String, SubjectMarks> marks,
        Behaviour behaviour) {

    public Pupil {
        marks = Map.copyOf(marks);
    }

    /** In a subject of the pupil's class. */
    public SubjectMarks in(Subject subject) {
        SubjectMarks found = marks.get(subject.code());
        if (found == null) {
            throw new IllegalArgumentException("no marks in " + subject.code());
        }
        return found;
    }
}
