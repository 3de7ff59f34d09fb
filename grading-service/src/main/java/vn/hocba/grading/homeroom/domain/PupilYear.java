package vn.hocba.grading.homeroom.domain;

import java.util.List;

/** Everything that a pupil's results rest on; lines without retests. */
public record PupilYear(String pupilId, List<SubjectLine> lines, BookRow row, SummerWork summer, String movedInFrom) {

    public PupilYear {
        lines = List.copyOf(lines);
    }

    /** With the re-assessments of these subjects. */
    List<SubjectLine> linesWith(List<String> due) {
        return lines.stream()
                .map(line -> due.contains(line.subjectCode())
                        ? line.with(summer.retests().get(line.subjectCode()))
                        : line.with(null))
                .toList();
    }
}
