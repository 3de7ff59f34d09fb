package vn.hocba.signing.dossier.domain;

import java.time.Instant;

/** What others must know. */
public sealed interface DossierEvent {

    /** All slots of a stage are signed, the next one is open. */
    record StageCompleted(int stage, SlotRole role, Instant at) implements DossierEvent {}

    /** Every slot is signed. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Completed(byte[] xml, String sha256, Instant at) implements DossierEvent {}

    /** The PDF carries the seal. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record PdfSealed(byte[] pdf, String sha256, Instant at) implements DossierEvent {}
}
