package vn.hocba.signing.dossier.application;

/** What came of signing in one dossier. */
public sealed interface SigningOutcome {

    /** So many signatures were put and stored. */
    record Signed(int signatures) implements SigningOutcome {}

    /** Nothing is open for that signer any more: done before, or by somebody else. */
    record NothingOpen() implements SigningOutcome {}

    /** The dossier does not take this signer's signature. */
    record Refused(Reason reason) implements SigningOutcome {}

    /** Why a signature is refused. Each has its code. */
    enum Reason {
        /** There is no such dossier for this signer. */
        NOT_FOUND("resource.not-found"),
        /** The slot is somebody else's. */
        NOT_YOURS("signing.not-yours"),
        /** The certificate ran out in the middle of the batch. */
        CERTIFICATE_NOT_VALID("credential.not-valid-now"),
        /** The own clock is too far from those of the time stamp authorities. */
        CLOCK_OFF("signing.clock-off"),
        /** The document is not there, or cannot be sealed. */
        DOCUMENT_UNUSABLE("signing.document-unusable"),
        /** Too many others are changing this dossier, or something that is needed is away. */
        TRY_AGAIN("signing.try-again");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
