package vn.hocba.signing.dossier.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All dossiers. A change is stored with its events in one write, or not at all. */
public interface Dossiers {

    /** False when there is one of this id already. */
    boolean add(Change opened);

    /** False when somebody else changed it since it was read: nothing is stored. */
    boolean save(Change change);

    Optional<Dossier> find(String id);

    /** Dossiers that somebody with one of these keys may sign now, in the order of their ids. */
    List<String> open(Collection<String> keys, Scope scope, String afterId, int limit);

    /** What is open for somebody with these keys, slot by slot. */
    List<OpenSlot> openSlots(Collection<String> keys, Scope scope, int limit);

    /** Is there a dossier that will be that person's turn later? */
    boolean anyLater(Collection<String> keys, Scope scope);

    /** How many wait for their PDF to be rendered. */
    int waitingForPdf(Scope scope);

    /** Of this document, and still being signed. */
    List<String> beingSigned(String documentId);

    /** With signatures that may still get their time stamp, the longest waiting first. */
    List<String> indebted(int limit);
}
