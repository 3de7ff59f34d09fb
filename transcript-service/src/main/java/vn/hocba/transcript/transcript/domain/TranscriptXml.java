package vn.hocba.transcript.transcript.domain;

import java.util.Optional;

/** The form of the XML. */
public interface TranscriptXml {

    /** In exclusive-canonical form; the same snapshot always gives the same bytes. */
    byte[] compose(Snapshot snapshot);

    /** The canonical form without the signatures; empty when it is not such a document. */
    Optional<byte[]> withoutSignatures(byte[] signed);

    /** What an XML says that somebody brought; empty when it is not a transcript. */
    Optional<Facts> read(byte[] xml);
}
