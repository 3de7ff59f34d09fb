package vn.hocba.signing.dossier.domain;

import java.util.List;
import java.util.Set;

/**
 * A new state with its events, to be stored in one write.
 *
 * @param touched the slots whose signature is another than before
 */
public record Change(Dossier dossier, Set<String> touched, List<DossierEvent> events) {

    public Change {
        touched = Set.copyOf(touched);
        events = List.copyOf(events);
    }
}
