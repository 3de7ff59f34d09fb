package vn.hocba.signing.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierEvent;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.OpenSlot;
import vn.hocba.signing.dossier.domain.Scope;

/** Dossiers in memory, kept to the same contract as those in the database. */
public final class InMemoryDossiers implements Dossiers {

    private final Map<String, Dossier> stored = new ConcurrentSkipListMap<>();
    public final List<DossierEvent> events = new ArrayList<>();

    /** Is asked before every write, and may end the process there, or let somebody else be faster. */
    public Predicate<Change> beforeSaving = change -> true;

    @Override
    public synchronized boolean add(Change opened) {
        boolean added = stored.putIfAbsent(opened.dossier().id(), next(opened.dossier())) == null;
        if (added) {
            events.addAll(opened.events());
        }
        return added;
    }

    @Override
    public boolean save(Change change) {
        if (!beforeSaving.test(change)) {
            return false;
        }
        synchronized (this) {
            Dossier known = stored.get(change.dossier().id());
            if (known == null || known.revision() != change.dossier().revision()) {
                return false;
            }
            stored.put(known.id(), next(change.dossier()));
            events.addAll(change.events());
            return true;
        }
    }

    @Override
    public Optional<Dossier> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<String> open(Collection<String> keys, Scope scope, String afterId, int limit) {
        return within(scope).stream()
                .filter(one -> one.openFor().stream().anyMatch(keys::contains))
                .map(Dossier::id)
                .filter(id -> id.compareTo(afterId) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<OpenSlot> openSlots(Collection<String> keys, Scope scope, int limit) {
        return within(scope).stream()
                .limit(limit)
                .flatMap(dossier -> dossier.openFor(keys).stream()
                        .map(slot -> new OpenSlot(
                                dossier.document().type(),
                                dossier.document().schoolYear(),
                                dossier.document().classId(),
                                slot.stage(),
                                slot.role(),
                                slot.subjectCode(),
                                slot.isSigned())))
                .toList();
    }

    @Override
    public boolean anyLater(Collection<String> keys, Scope scope) {
        return within(scope).stream().anyMatch(one -> one.laterFor().stream().anyMatch(keys::contains));
    }

    @Override
    public int waitingForPdf(Scope scope) {
        return (int) within(scope).stream()
                .filter(one -> one.state() == DossierState.WAITING_PDF)
                .count();
    }

    @Override
    public List<String> beingSigned(String documentId) {
        return stored.values().stream()
                .filter(one ->
                        one.document().id().equals(documentId) && one.state().isSigning())
                .map(Dossier::id)
                .toList();
    }

    @Override
    public List<String> indebted(int limit) {
        return stored.values().stream()
                .filter(one -> !one.payableDebts().isEmpty())
                .map(Dossier::id)
                .limit(limit)
                .toList();
    }

    public void clear() {
        stored.clear();
    }

    private List<Dossier> within(Scope scope) {
        return stored.values().stream()
                .filter(one -> one.document().schoolCode().equals(scope.schoolCode()))
                .filter(one -> one.document().type() == scope.type())
                .filter(one -> scope.schoolYear().isEmpty()
                        || scope.schoolYear().equals(one.document().schoolYear()))
                .filter(one -> scope.classIds().isEmpty()
                        || scope.classIds().contains(one.document().classId()))
                .toList();
    }

    private static Dossier next(Dossier one) {
        return new Dossier(
                one.document(),
                one.state(),
                one.stage(),
                one.slots(),
                one.digests(),
                one.composedSha256(),
                one.openedAt(),
                one.xmlSha256(),
                one.renderedSha256(),
                one.pdf(),
                one.revision() + 1);
    }
}
