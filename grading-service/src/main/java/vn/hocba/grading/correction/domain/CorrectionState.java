package vn.hocba.grading.correction.domain;

/** How far a correction is. */
public enum CorrectionState {
    /** Waits for the homeroom teacher. */
    REQUESTED(true),
    /** Waits for a manager. */
    CONFIRMED(true),
    /** Decided, and being carried out; a moment only, unless the process ends in it. */
    APPROVED(true),
    /** Carried out. */
    APPLIED(false),
    REJECTED(false),
    WITHDRAWN(false),
    /** Approved, but what it replaces had changed by then: nothing was corrected. */
    OVERTAKEN(false);

    private final boolean open;

    CorrectionState(boolean open) {
        this.open = open;
    }

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return open;
    }
}
