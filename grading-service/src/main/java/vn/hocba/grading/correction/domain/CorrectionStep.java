package vn.hocba.grading.correction.domain;

import vn.hocba.grading.gradebook.domain.Author;

/**
 * Who brought a correction into a state, in which role and assignment, when and why; kept for ever.
 *
 * @param assignment a subject's code, {@code homeroom}, or empty where the role alone counts
 * @param reason empty where none is asked for
 */
public record CorrectionStep(CorrectionState state, Author by, String assignment, String reason) {

    public static final String HOMEROOM = "homeroom";
}
