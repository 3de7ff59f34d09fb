package vn.hocba.grading.correction.domain;

/** What came of a step. */
public sealed interface CorrectionChange {

    /** The new state, to be stored. */
    record Made(Correction correction) implements CorrectionChange {}

    /** The same person has taken this step already. */
    record Unchanged(Correction correction) implements CorrectionChange {}

    /** It may not be. */
    record Refused(CorrectionRefusal reason) implements CorrectionChange {}
}
