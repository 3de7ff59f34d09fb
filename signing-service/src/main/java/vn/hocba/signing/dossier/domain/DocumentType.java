package vn.hocba.signing.dossier.domain;

/** What is signed. */
public enum DocumentType {
    /** One version of a pupil's transcript: its XML, then the PDF around it. */
    TRANSCRIPT,
    /** The manifest of a package of transcripts. */
    PACKAGE
}
