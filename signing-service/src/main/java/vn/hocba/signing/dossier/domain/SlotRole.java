package vn.hocba.signing.dossier.domain;

/** Who vouches in a slot; the legal order is subject teachers, homeroom teacher, manager, seal. */
public enum SlotRole {
    SUBJECT_TEACHER,
    HOMEROOM_TEACHER,
    MANAGER,
    /** The clerk puts the school's seal, and only on what a manager has signed (Nghị định 30/2020, Điều 32.2). */
    CLERK;

    /** The seal is the school's key; everybody else signs with the own one. */
    public boolean isSeal() {
        return this == CLERK;
    }
}
