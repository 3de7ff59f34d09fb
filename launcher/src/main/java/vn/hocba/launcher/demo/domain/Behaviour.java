package vn.hocba.launcher.demo.domain;

import java.util.Map;

/**
 * What the homeroom teacher writes down of a pupil.
 *
 * @param conduct1 secondary, first semester
 * @param training conduct after summer training, empty when there was none
 * @param qualities primary: T, D or C
 * @param competences primary: T, D or C
 * @param recognised primary: by the class, for an award (Thông tư 27/2020, Điều 13)
 */
public record Behaviour(
        String conduct1,
        String conduct2,
        String training,
        int absencesExcused,
        int absencesUnexcused,
        String comment,
        Map<String, String> qualities,
        Map<String, String> competences,
        boolean recognised) {

    public Behaviour {
        qualities = Map.copyOf(qualities);
        competences = Map.copyOf(competences);
    }
}
