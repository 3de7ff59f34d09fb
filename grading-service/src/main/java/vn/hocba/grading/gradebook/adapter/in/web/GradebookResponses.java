package vn.hocba.grading.gradebook.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.application.ReadGradebook.Found.Book;
import vn.hocba.grading.gradebook.domain.Cell;
import vn.hocba.grading.gradebook.domain.GradebookEntry;
import vn.hocba.grading.gradebook.domain.MarkSheet;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.gradebook.domain.SemesterMarks;
import vn.hocba.grading.regulation.domain.Mark;

/** Gradebooks on the wire. */
final class GradebookResponses {

    private GradebookResponses() {}

    /** @param rejected rows that were not taken, with mode GOOD_ROWS */
    record MarksResponse(long version, int accepted, List<RejectedResponse> rejected) {}

    /** @param row from 0 */
    record RejectedResponse(int row, String field, String code, String message) {}

    record ClosingResponse(String subjectCode, String state, long version) {}

    /** Everything that was done to a gradebook, the oldest first. */
    record HistoryResponse(String classId, String subjectCode, List<EntryResponse> entries) {

        static HistoryResponse of(Book found, List<GradebookEntry> entries) {
            return new HistoryResponse(
                    found.gradebook().classId(),
                    found.gradebook().subjectCode(),
                    entries.stream().map(EntryResponse::of).toList());
        }
    }

    /**
     * One call.
     *
     * @param closed whether the gradebook was closed by it
     * @param correctionId the correction that was carried out by it, if it was one
     */
    record EntryResponse(
            long version,
            Instant at,
            String staffId,
            String role,
            boolean closed,
            @Nullable String correctionId,
            List<ChangeResponse> changes) {

        static EntryResponse of(GradebookEntry entry) {
            return new EntryResponse(
                    entry.version(),
                    entry.by().at(),
                    entry.by().staffId(),
                    entry.by().role(),
                    entry.closed(),
                    entry.correction().isEmpty() ? null : entry.correction(),
                    entry.changes().stream()
                            .map(one -> new ChangeResponse(one.pupilId(), one.field(), one.before(), one.after()))
                            .toList());
        }
    }

    /** One value; empty stands for nothing. */
    record ChangeResponse(String pupilId, String field, String before, String after) {}

    /**
     * A gradebook.
     *
     * @param regularMarks how many regular marks each semester needs
     * @param holes how many marks are missing
     */
    record GradebookResponse(
            String classId,
            String subjectCode,
            String kind,
            String state,
            int regularMarks,
            int holes,
            List<RowResponse> rows,
            long version) {

        static GradebookResponse of(Book found) {
            var gradebook = found.gradebook();
            var sheet = found.sheet();
            var pupils = found.schoolClass().studying();
            return new GradebookResponse(
                    gradebook.classId(),
                    gradebook.subjectCode(),
                    sheet.subject().kind().name(),
                    found.closed() ? "CLOSED" : "OPEN",
                    sheet.subject().regularMarks(),
                    gradebook.holes(sheet, pupils).size(),
                    found.schoolClass().enrolled().stream()
                            .filter(one -> one.isStudying()
                                    || !gradebook.of(one.pupilId()).isEmpty())
                            .map(one -> RowResponse.of(one.pupilId(), gradebook.of(one.pupilId()), sheet))
                            .toList(),
                    gradebook.version());
        }
    }

    record RowResponse(String pupilId, SemesterResponse semester1, SemesterResponse semester2) {

        static RowResponse of(String pupilId, PupilMarks marks, MarkSheet sheet) {
            return new RowResponse(
                    pupilId, SemesterResponse.of(marks.first(), sheet), SemesterResponse.of(marks.second(), sheet));
        }
    }

    /**
     * What a pupil has in a semester; what is missing is left out.
     *
     * @param result the average, or Đạt/Chưa đạt, or the level, once everything is there
     */
    record SemesterResponse(
            @Nullable List<@Nullable String> regular,
            @Nullable String topicCluster,
            @Nullable String midterm,
            @JsonProperty("final") @Nullable String finalTest,
            @Nullable String level,
            @Nullable String test,
            @Nullable String comment,
            @Nullable String result) {

        static SemesterResponse of(SemesterMarks marks, MarkSheet sheet) {
            return new SemesterResponse(
                    regular(marks),
                    text(marks, Cell.TOPIC_CLUSTER),
                    text(marks, Cell.MIDTERM),
                    text(marks, Cell.FINAL),
                    text(marks, Cell.LEVEL),
                    text(marks, Cell.TEST),
                    marks.comment().isEmpty() ? null : marks.comment(),
                    sheet.result(marks).map(Mark::text).orElse(null));
        }

        private static @Nullable List<@Nullable String> regular(SemesterMarks marks) {
            int last = marks.marks().keySet().stream()
                    .filter(cell -> cell.part() == Cell.Part.REGULAR)
                    .mapToInt(Cell::index)
                    .max()
                    .orElse(-1);
            if (last < 0) {
                return null;
            }
            var regular = new ArrayList<@Nullable String>();
            for (int i = 0; i <= last; i++) {
                regular.add(text(marks, Cell.regular(i)));
            }
            return regular;
        }

        private static @Nullable String text(SemesterMarks marks, Cell cell) {
            Map<Cell, Mark> all = marks.marks();
            Mark mark = all.get(cell);
            return mark == null ? null : mark.text();
        }
    }
}
