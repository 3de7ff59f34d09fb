package vn.hocba.grading.homeroom.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.curriculum.domain.Traits;
import vn.hocba.grading.regulation.domain.Attainment;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.regulation.domain.TraitLevel;

/**
 * What the homeroom teacher keeps on one pupil; what is not entered yet is absent.
 *
 * @param conduct1 rèn luyện of semester 1 (Thông tư 22/2021, Điều 8)
 * @param absencesExcused sessions with leave, of the year
 * @param comment empty when there is none
 * @param qualities of primary pupils, by name (Thông tư 27/2020, Điều 6.2b)
 * @param recognisedByTheClass something outstanding (Điều 13.1b)
 */
public record BookRow(
        @Nullable Attainment conduct1,
        @Nullable Attainment conduct2,
        @Nullable Integer absencesExcused,
        @Nullable Integer absencesUnexcused,
        String comment,
        Map<String, TraitLevel> qualities,
        Map<String, TraitLevel> competences,
        boolean recognisedByTheClass) {

    public static final BookRow EMPTY = new BookRow(null, null, null, null, "", Map.of(), Map.of(), false);

    public BookRow {
        qualities = Collections.unmodifiableMap(new LinkedHashMap<>(qualities));
        competences = Collections.unmodifiableMap(new LinkedHashMap<>(competences));
    }

    /** What is missing before the class can be closed. */
    public List<String> holes(SchoolLevel level, int grade) {
        var holes = new ArrayList<String>();
        if (level == SchoolLevel.PRIMARY) {
            missing(holes, "qualities.", Traits.QUALITIES, qualities);
            missing(holes, "competences.", Traits.competences(grade), competences);
        } else {
            missing(holes, "conduct1", conduct1);
            missing(holes, "conduct2", conduct2);
        }
        missing(holes, "absencesExcused", absencesExcused);
        missing(holes, "absencesUnexcused", absencesUnexcused);
        return holes;
    }

    private static void missing(List<String> holes, String field, @Nullable Object value) {
        if (value == null) {
            holes.add(field);
        }
    }

    private static void missing(List<String> holes, String prefix, List<String> names, Map<String, TraitLevel> levels) {
        names.stream().filter(name -> !levels.containsKey(name)).forEach(name -> holes.add(prefix + name));
    }
}
