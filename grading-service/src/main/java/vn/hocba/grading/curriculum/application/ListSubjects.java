package vn.hocba.grading.curriculum.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.grading.curriculum.domain.Curriculum;
import vn.hocba.grading.curriculum.domain.Subject;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/**
 * Which subjects a grade has, with the sector's own codes beside ours where somebody has configured them: the sector's list
 * (Quyết định 1904/QĐ-BGDĐT, and the city's) is not a part of this project.
 */
public final class ListSubjects {

    /**
     * A subject of a grade.
     *
     * @param sectorCode absent as long as nobody has configured one
     */
    public record Listed(Subject subject, Optional<String> sectorCode) {}

    private final Map<String, String> sectorCodes;

    /** Takes the sector's code for each of ours. */
    public ListSubjects(Map<String, String> sectorCodes) {
        this.sectorCodes = Map.copyOf(sectorCodes);
    }

    /** In the order of the record's table; none when the level does not have the grade. */
    public List<Listed> of(SchoolLevel level, int grade) {
        return Curriculum.of(level, grade).stream()
                .map(subject -> new Listed(subject, Optional.ofNullable(sectorCodes.get(subject.code()))))
                .toList();
    }
}
