package vn.hocba.grading.gradebook.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.grading.curriculum.domain.Subject;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.PassMark;
import vn.hocba.grading.regulation.domain.Score;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.regulation.domain.tt22.averages.CommentResult;
import vn.hocba.grading.regulation.domain.tt22.averages.SemesterAverage;

/**
 * Which marks a subject's row has in each semester, and what they make.
 *
 * @param required the cells that may not stay blank (Thông tư 22/2021, Điều 6 and 7; Thông tư 27/2020, Điều 7)
 */
public record MarkSheet(Subject subject, List<Cell> required) {

    public MarkSheet {
        required = List.copyOf(required);
    }

    public static MarkSheet of(Subject subject) {
        var cells = new ArrayList<Cell>();
        switch (subject.kind()) {
            case SCORED, COMMENT -> {
                for (int i = 0; i < subject.regularMarks(); i++) {
                    cells.add(Cell.regular(i));
                }
                cells.add(Cell.MIDTERM);
                cells.add(Cell.FINAL);
            }
            case PRIMARY -> {
                cells.add(Cell.LEVEL);
                if (subject.test()) {
                    cells.add(Cell.TEST);
                }
            }
        }
        return new MarkSheet(subject, cells);
    }

    /** Reads what somebody wants to put into a cell. */
    public MarkReading read(Cell cell, String text) {
        if (!required.contains(cell) && !(cell.equals(Cell.TOPIC_CLUSTER) && subject.topicCluster())) {
            boolean oneMore = cell.part() == Cell.Part.REGULAR && required.contains(Cell.regular(0));
            return new MarkReading.Wrong(oneMore ? Fault.TOO_MANY_REGULAR : Fault.NOT_APPLICABLE);
        }
        return switch (cell.part()) {
            case LEVEL -> MarkReading.level(text);
            case TEST -> MarkReading.test(text);
            case REGULAR, TOPIC_CLUSTER, MIDTERM, FINAL ->
                switch (subject.kind()) {
                    case SCORED -> MarkReading.score(text);
                    case COMMENT -> MarkReading.pass(text);
                    case PRIMARY -> new MarkReading.Wrong(Fault.NOT_APPLICABLE);
                };
        };
    }

    /** Reads a result of the subject, such as that of a retest. */
    public MarkReading readResult(String text) {
        return switch (subject.kind()) {
            case SCORED -> MarkReading.score(text);
            case COMMENT -> MarkReading.pass(text);
            case PRIMARY -> MarkReading.level(text);
        };
    }

    /** What a pupil still lacks, as {@code semester1.final}. */
    public List<String> holes(PupilMarks pupil) {
        var holes = new ArrayList<String>();
        for (Semester semester : Semester.values()) {
            SemesterMarks marks = pupil.in(semester);
            required.stream()
                    .filter(cell -> marks.at(cell).isEmpty())
                    .forEach(cell -> holes.add(path(semester, cell.path())));
        }
        return holes;
    }

    /** The semester's result; empty as long as a mark is missing, for the divisor never shrinks. */
    public Optional<Mark> result(SemesterMarks marks) {
        if (required.stream().anyMatch(cell -> marks.at(cell).isEmpty())) {
            return Optional.empty();
        }
        return switch (subject.kind()) {
            case SCORED -> Optional.of(average(marks));
            case COMMENT ->
                Optional.of(CommentResult.semester(
                        marks.marks().values().stream()
                                .map(PassMark.class::cast)
                                .toList(),
                        required.size()));
            case PRIMARY -> marks.at(Cell.LEVEL);
        };
    }

    static String path(Semester semester, String field) {
        return "semester" + semester.number() + "." + field;
    }

    private static Score average(SemesterMarks marks) {
        List<Score> regular = marks.marks().entrySet().stream()
                .filter(entry -> switch (entry.getKey().part()) {
                    case REGULAR, TOPIC_CLUSTER -> true;
                    case MIDTERM, FINAL, LEVEL, TEST -> false;
                })
                .map(entry -> (Score) entry.getValue())
                .toList();
        return SemesterAverage.of(regular, (Score) marks.at(Cell.MIDTERM).orElseThrow(), (Score)
                        marks.at(Cell.FINAL).orElseThrow())
                .value();
    }
}
