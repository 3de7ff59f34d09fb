package vn.hocba.signing.dossier.application;

import java.util.Optional;
import vn.hocba.kit.security.Caller;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFigures;
import vn.hocba.signing.dossier.domain.Dossiers;

/** Dossiers and figures for those who may know of them. */
public final class FindDossiers {

    /** What was found, or why not. */
    public sealed interface Found {

        /** The dossier. */
        record One(Dossier dossier) implements Found {}

        /** There is none, or it is another school's: the two look the same. */
        record None() implements Found {}

        /** The caller has no part in it. */
        record NotAllowed() implements Found {}
    }

    private final Dossiers dossiers;
    private final DossierFigures figures;

    public FindDossiers(Dossiers dossiers, DossierFigures figures) {
        this.dossiers = dossiers;
        this.figures = figures;
    }

    /** For the school's managers, clerks and academic staff, and for who signs or has signed in it. */
    public Found one(String dossierId, Caller caller) {
        Optional<Dossier> found = dossiers.find(dossierId)
                .filter(dossier -> caller.worksAt(dossier.document().schoolCode()));
        if (found.isEmpty()) {
            return new Found.None();
        }
        return answersForTheSchool(caller) || isSigner(caller, found.get())
                ? new Found.One(found.get())
                : new Found.NotAllowed();
    }

    /** Empty when the caller may not know. */
    public Optional<DossierFigures.OfSchool> figures(String schoolCode, Caller caller) {
        boolean allowed =
                caller.has("DEPARTMENT_OFFICER") || (answersForTheSchool(caller) && caller.worksAt(schoolCode));
        return allowed ? Optional.of(figures.ofSchool(schoolCode)) : Optional.empty();
    }

    private static boolean answersForTheSchool(Caller caller) {
        return caller.has("MANAGER") || caller.has("CLERK") || caller.has("ACADEMIC_STAFF");
    }

    private static boolean isSigner(Caller caller, Dossier dossier) {
        return dossier.slots().all().stream()
                .anyMatch(slot -> slot.staffId().equals(caller.staffId())
                        || slot.signed()
                                .filter(signature -> signature.staffId().equals(caller.staffId()))
                                .isPresent());
    }
}
