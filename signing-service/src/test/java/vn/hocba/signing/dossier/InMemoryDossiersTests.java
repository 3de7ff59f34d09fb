package vn.hocba.signing.dossier;

import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.sample.InMemoryDossiers;

class InMemoryDossiersTests extends DossiersContract {

    private final InMemoryDossiers dossiers = new InMemoryDossiers();

    @Override
    protected Dossiers dossiers() {
        return dossiers;
    }
}
