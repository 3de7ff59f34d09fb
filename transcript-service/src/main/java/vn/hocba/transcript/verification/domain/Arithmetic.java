package vn.hocba.transcript.verification.domain;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.transcript.transcript.domain.Facts;

/**
 * Recomputes what the regulation derives from the marks. It says something about the school's care, not about the file's
 * origin: so it adds reasons and never changes the verdict.
 */
public final class Arithmetic {

    /** The usual reading; how another one adjusts is not known here. */
    private static final String USUAL_RULES = "TT22-2021";

    private Arithmetic() {}

    /** One reason for everything that is not what the rules give. */
    public static List<Reason> check(Facts file) {
        List<SubjectLine> subjects = SubjectLine.of(file);
        var reasons = new ArrayList<>(YearAverages.check(subjects));
        if (file.value("BO_QUY_TAC").equals(USUAL_RULES)) {
            reasons.addAll(LearningLevels.check(file, subjects));
            reasons.addAll(YearDecision.check(file));
        }
        return reasons;
    }
}
