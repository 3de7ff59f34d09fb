package vn.hocba.signing.dossier.domain;

/** What a dossier waits for. */
public enum DossierState {
    WAITING_SUBJECT_TEACHERS,
    WAITING_HOMEROOM_TEACHER,
    WAITING_MANAGER,
    WAITING_SEAL,
    /** The XML is complete; transcript-service renders the PDF around it. */
    WAITING_PDF,
    WAITING_PDF_SEAL,
    COMPLETED,
    /** A newer version of the document came before this one was complete. */
    VOIDED;

    /** Something of the XML is still to be signed. */
    public boolean isSigning() {
        return switch (this) {
            case WAITING_SUBJECT_TEACHERS, WAITING_HOMEROOM_TEACHER, WAITING_MANAGER, WAITING_SEAL -> true;
            case WAITING_PDF, WAITING_PDF_SEAL, COMPLETED, VOIDED -> false;
        };
    }

    static DossierState waitingFor(SlotRole role) {
        return switch (role) {
            case SUBJECT_TEACHER -> WAITING_SUBJECT_TEACHERS;
            case HOMEROOM_TEACHER -> WAITING_HOMEROOM_TEACHER;
            case MANAGER -> WAITING_MANAGER;
            case CLERK -> WAITING_SEAL;
        };
    }
}
