package vn.hocba.signing.dossier.domain;

import java.util.Optional;

/** The bytes beside the dossiers. They are stored before the state that speaks of them. */
public interface DossierFiles {

    /** What a file is. */
    enum Kind {
        /** As it came, the places for the signatures empty. */
        COMPOSED,
        /** As it waits for its seal. */
        PDF,
        /** The XML with all signatures, as it was released. */
        SIGNED,
        /** The PDF with its seal, as it was released: what renews its evidence needs it. */
        SEALED
    }

    /**
     * Keeps a file; what is there under the same name already is the same.
     *
     * @param sha256 lower-case hexadecimal, part of the name
     */
    void keep(String dossierId, Kind kind, String sha256, byte[] bytes);

    Optional<byte[]> find(String dossierId, Kind kind, String sha256);

    void forget(String dossierId, Kind kind, String sha256);
}
