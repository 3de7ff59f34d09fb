package vn.hocba.transcript.sample;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.Absences;
import vn.hocba.transcript.transcript.domain.YearResult.Conduct;
import vn.hocba.transcript.transcript.domain.YearResult.Learning;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;

/** A year result like another one, but for what is said. */
public final class Results {

    private final YearResult from;
    private String pupilId;
    private String className;
    private List<SubjectResult> subjects;
    private @Nullable Conduct conduct;
    private @Nullable Learning learning;
    private Absences absences;
    private String decision;
    private List<String> awards;
    private String homeroomComment;
    private String movedInFrom;

    private Results(YearResult from) {
        this.from = from;
        this.pupilId = from.pupilId();
        this.className = from.className();
        this.subjects = from.subjects();
        this.conduct = from.conduct();
        this.learning = from.learning();
        this.absences = from.absences();
        this.decision = from.decision();
        this.awards = from.awards();
        this.homeroomComment = from.homeroomComment();
        this.movedInFrom = from.movedInFrom();
    }

    public static Results of(YearResult from) {
        return new Results(from);
    }

    public Results pupil(String id) {
        pupilId = id;
        return this;
    }

    public Results className(String name) {
        className = name;
        return this;
    }

    public Results subjects(List<SubjectResult> lines) {
        subjects = lines;
        return this;
    }

    /** Another year's mark of one subject. */
    public Results subject(String code, UnaryOperator<SubjectResult> change) {
        subjects = subjects.stream()
                .map(one -> one.subjectCode().equals(code) ? change.apply(one) : one)
                .toList();
        return this;
    }

    public Results conduct(Conduct levels) {
        conduct = levels;
        return this;
    }

    public Results learning(Learning levels) {
        learning = levels;
        return this;
    }

    public Results absences(Absences days) {
        absences = days;
        return this;
    }

    public Results decision(String code) {
        decision = code;
        return this;
    }

    public Results awards(List<String> codes) {
        awards = codes;
        return this;
    }

    public Results homeroomComment(String text) {
        homeroomComment = text;
        return this;
    }

    public Results movedInFrom(String school) {
        movedInFrom = school;
        return this;
    }

    public YearResult build() {
        return new YearResult(
                pupilId + ":" + from.schoolYear(),
                from.version(),
                pupilId,
                from.classId(),
                from.schoolCode(),
                from.schoolYear(),
                from.level(),
                from.grade(),
                className,
                from.ruleSet(),
                subjects,
                conduct,
                learning,
                from.primary(),
                absences,
                decision,
                awards,
                from.completion(),
                homeroomComment,
                from.homeroomTeacher(),
                movedInFrom,
                from.correctionReason());
    }
}
