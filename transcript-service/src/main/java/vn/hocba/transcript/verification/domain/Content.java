package vn.hocba.transcript.verification.domain;

import java.util.List;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.SubjectNames;
import vn.hocba.transcript.transcript.domain.YearResult;

/** What a verified transcript says, to be compared with the paper in the hand. */
public record Content(
        String pupilName,
        String dateOfBirth,
        String school,
        String className,
        String schoolYear,
        String level,
        int grade,
        String learning,
        String learningAfterRetest,
        String conduct,
        String conductAfterTraining,
        String decision,
        List<String> awards,
        List<Line> subjects) {

    public Content {
        awards = List.copyOf(awards);
        subjects = List.copyOf(subjects);
    }

    /** One subject. */
    public record Line(String subject, String semester1, String semester2, String year, String afterRetest) {}

    public static Content of(Snapshot snapshot) {
        YearResult result = snapshot.result();
        YearResult.Learning learning = result.learning();
        YearResult.Conduct conduct = result.conduct();
        YearResult.PrimaryResult primary = result.primary();
        return new Content(
                snapshot.pupil().fullName(),
                snapshot.pupil().dateOfBirth().toString(),
                snapshot.school().name(),
                result.className(),
                result.schoolYear(),
                result.level().name(),
                result.grade(),
                learning == null ? (primary == null ? "" : primary.result()) : learning.year(),
                learning == null ? "" : learning.afterRetest(),
                conduct == null ? "" : conduct.year(),
                conduct == null ? "" : conduct.afterTraining(),
                result.decision(),
                result.awards(),
                result.subjects().stream()
                        .map(one -> new Line(
                                SubjectNames.of(one.subjectCode(), result.level()),
                                one.semester1(),
                                one.semester2(),
                                one.year(),
                                one.afterRetest()))
                        .toList());
    }
}
