package vn.hocba.transcript.verification.domain;

/** Takes the transcript's XML out of a PDF. */
@FunctionalInterface
public interface PdfContent {

    Embedded embeddedXml(byte[] pdf);

    /** What was inside. */
    sealed interface Embedded {

        /** The XML that the PDF carries. */
        @SuppressWarnings("ArrayRecordComponent") // carried, never compared
        record Found(byte[] xml) implements Embedded {}

        /** A PDF, but of something else. */
        record Nothing() implements Embedded {}

        /** Not a PDF that can be read. */
        record Unreadable() implements Embedded {}
    }
}
