package vn.hocba.signing.batch.application;

import vn.hocba.signing.batch.domain.SigningBatch;
import vn.hocba.signing.credential.domain.CredentialFault;

/** What came of starting a batch or of going on with one. */
public sealed interface BatchOutcome {

    /** It runs. */
    record Running(SigningBatch batch) implements BatchOutcome {}

    /** The key stays shut. */
    record KeyRefused(CredentialFault fault) implements BatchOutcome {}

    /** The own clock is too far from those of the time stamp authorities. */
    record ClockOff() implements BatchOutcome {}

    /** The caller's turn comes later. */
    record OutOfOrder() implements BatchOutcome {}

    /** There is nothing to sign. */
    record NothingWaiting() implements BatchOutcome {}

    /** The caller signs no such documents. */
    record NotAllowed() implements BatchOutcome {}

    /** There is no such batch of the caller's. */
    record NotFound() implements BatchOutcome {}

    /** It needs no authorisation now. */
    record AlreadyRunning() implements BatchOutcome {}

    /** There is nothing left to go on with. */
    record AlreadyDone() implements BatchOutcome {}
}
