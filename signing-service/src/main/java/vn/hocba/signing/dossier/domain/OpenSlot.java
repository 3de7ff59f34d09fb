package vn.hocba.signing.dossier.domain;

/**
 * An open slot as a signer sees it.
 *
 * @param pdf the XML is complete, the PDF around it waits for the seal
 */
public record OpenSlot(
        DocumentType type,
        String schoolYear,
        String classId,
        int stage,
        SlotRole role,
        String subjectCode,
        boolean pdf) {

    /** XML and PDF of one kind are counted together. */
    public OpenSlot anyForm() {
        return new OpenSlot(type, schoolYear, classId, stage, role, subjectCode, false);
    }
}
