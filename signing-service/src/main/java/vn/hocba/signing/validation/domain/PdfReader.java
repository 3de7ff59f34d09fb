package vn.hocba.signing.validation.domain;

/** Reads PDFs of unknown origin. */
@FunctionalInterface
public interface PdfReader {

    Reading read(byte[] pdf);

    /** What was read. */
    sealed interface Reading {

        /** One seal over the whole file, and the XML inside. */
        @SuppressWarnings("ArrayRecordComponent") // carried, never compared
        record Sealed(Checked seal, byte[] xml) implements Reading {}

        /** It is none of our sealed PDFs. */
        record Refused(Finding why) implements Reading {}
    }
}
