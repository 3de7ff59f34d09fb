package vn.hocba.signing.dossier.domain;

/** An open slot as a signer sees it; a PDF that waits for the seal counts as one. */
public record OpenSlot(
        DocumentType type, String schoolYear, String classId, int stage, SlotRole role, String subjectCode) {}
