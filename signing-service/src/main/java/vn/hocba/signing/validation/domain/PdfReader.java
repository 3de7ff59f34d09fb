package vn.hocba.signing.validation.domain;

/**
 * Reads PDFs of unknown origin in two steps: the seal from the bytes alone, and what is inside only of files that somebody
 * trusted has sealed. A file made to exhaust a PDF library never reaches it.
 */
public interface PdfReader {

    Sealing seal(byte[] pdf);

    /** Of a file whose seal is valid. */
    Inside inside(byte[] pdf);

    /** The seal, if there is one over the whole file. */
    sealed interface Sealing {

        /** What the cryptography says about it. */
        record Found(Checked seal) implements Sealing {}

        /** There is none, or not over every byte. */
        record Refused(Finding why) implements Sealing {}
    }

    /** The document inside. */
    sealed interface Inside {

        /** Its XML. */
        @SuppressWarnings("ArrayRecordComponent") // carried, never compared
        record Xml(byte[] bytes) implements Inside {}

        /** It is none of our documents, or not sealed as it should be. */
        record Refused(Finding why) implements Inside {}
    }
}
