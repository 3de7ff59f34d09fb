package vn.hocba.launcher.demo.domain;

import java.util.List;

/**
 * What a pupil achieved in a subject in one semester, as the API writes marks; empty where the subject has no such mark.
 *
 * @param cluster the check of the topic cluster
 * @param level primary: T, H or C
 * @param test primary: a whole number
 */
public record SemesterMarks(
        List<String> regular, String cluster, String midterm, String last, String level, String test) {

    public SemesterMarks {
        regular = List.copyOf(regular);
    }
}
