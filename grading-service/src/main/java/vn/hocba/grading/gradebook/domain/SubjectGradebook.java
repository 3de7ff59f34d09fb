package vn.hocba.grading.gradebook.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocba.grading.gradebook.domain.GradebookChange.Made;
import vn.hocba.grading.gradebook.domain.GradebookChange.Refused;
import vn.hocba.grading.gradebook.domain.GradebookChange.Unchanged;
import vn.hocba.grading.regulation.domain.Semester;
import vn.hocba.grading.roster.domain.Enrolled;

/**
 * The marks of one subject in one class, both semesters.
 *
 * @param rows by pupil
 * @param closing the last one, when there was one
 * @param version of the stored document, 0 when there is none yet
 */
public record SubjectGradebook(
        String classId,
        String subjectCode,
        Map<String, PupilMarks> rows,
        @Nullable Closing closing,
        long version) {

    public SubjectGradebook {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    public static SubjectGradebook empty(String classId, String subjectCode) {
        return new SubjectGradebook(classId, subjectCode, Map.of(), null, 0);
    }

    public static String id(String classId, String subjectCode) {
        return classId + ":" + subjectCode;
    }

    public String id() {
        return id(classId, subjectCode);
    }

    public PupilMarks of(String pupilId) {
        return rows.getOrDefault(pupilId, PupilMarks.NONE);
    }

    /** Whether it is closed while the subject is in this round. */
    public boolean isClosedIn(int round) {
        return closing != null && closing.round() == round;
    }

    /** Enters rows that were checked; what they do not name stays. */
    public GradebookChange enter(Semester semester, List<CheckedRows.Row> entered, int round) {
        if (isClosedIn(round)) {
            return Refused.because(GradebookRefusal.CLOSED);
        }
        var next = new LinkedHashMap<>(rows);
        var changes = new ArrayList<CellChange>();
        for (CheckedRows.Row row : entered) {
            PupilMarks before = of(row.pupilId());
            SemesterMarks after = before.in(semester).with(row.marks(), row.comment());
            next.put(row.pupilId(), before.with(semester, after));
            changes.addAll(Differences.between(row.pupilId(), semester, before.in(semester), after));
        }
        if (changes.isEmpty()) {
            return new Unchanged(this);
        }
        return new Made(new SubjectGradebook(classId, subjectCode, next, null, version), changes);
    }

    /**
     * Carries out a correction that was approved, if everything that it replaces is still stored; a closed gradebook
     * stays closed (Thông tư 22/2021, Điều 20).
     *
     * @param correction its id, kept with what changes
     */
    public GradebookChange correct(String pupilId, List<Replacement> replacements, String correction) {
        PupilMarks before = of(pupilId);
        if (replacements.stream().anyMatch(one -> !one.isDueIn(before))) {
            return Refused.because(GradebookRefusal.OUTDATED);
        }
        PupilMarks after = before;
        for (Replacement one : replacements) {
            after = one.in(after);
        }
        var changes = new ArrayList<CellChange>();
        for (Semester semester : Semester.values()) {
            changes.addAll(Differences.between(pupilId, semester, before.in(semester), after.in(semester)));
        }
        var next = new LinkedHashMap<>(rows);
        next.put(pupilId, after);
        return new Made(new SubjectGradebook(classId, subjectCode, next, closing, version), changes, correction);
    }

    /** Closes the subject when every pupil who studies in the class has every mark. */
    public GradebookChange close(MarkSheet sheet, List<Enrolled> pupils, int round, Author by) {
        if (isClosedIn(round)) {
            return new Unchanged(this);
        }
        List<FieldFault> holes = holes(sheet, pupils);
        if (!holes.isEmpty()) {
            return new Refused(GradebookRefusal.HAS_HOLES, holes);
        }
        var closed = new SubjectGradebook(classId, subjectCode, rows, new Closing(round, by), version);
        return new Made(closed, List.of());
    }

    /** Every mark that is missing. */
    public List<FieldFault> holes(MarkSheet sheet, List<Enrolled> pupils) {
        return pupils.stream()
                .flatMap(pupil -> sheet.holes(of(pupil.pupilId())).stream()
                        .map(hole -> new FieldFault("rows[" + pupil.pupilId() + "]." + hole, Fault.MARK_MISSING)))
                .toList();
    }
}
