package vn.hocba.signing.dossier.domain;

/**
 * What the dossier is about.
 *
 * @param version of the document, from 1
 * @param classId empty for a package
 */
public record SignedDocument(
        DocumentType type, String id, int version, String schoolCode, String schoolYear, String classId) {

    /** A transcript's dossier is called after the transcript and its version, a package's after the package. */
    public String dossierId() {
        return type == DocumentType.TRANSCRIPT ? id + ":" + version : id;
    }
}
