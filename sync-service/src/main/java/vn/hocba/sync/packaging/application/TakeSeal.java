package vn.hocba.sync.packaging.application;

import java.time.Clock;
import java.util.Optional;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.packaging.domain.PackageState;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/** The school's seal has come: from here on the package goes out by itself. */
public final class TakeSeal {

    /** What came of it. */
    public enum Outcome {
        SEALED,
        /** The package is past that point, or not known. */
        IGNORED,
        /** Not the manifest that was to be sealed. */
        NOT_OUR_MANIFEST
    }

    private final Packages packages;
    private final Clock clock;

    public TakeSeal(Packages packages, Clock clock) {
        this.packages = packages;
        this.clock = clock;
    }

    public Outcome handle(String packageId, String sealedXml) {
        Optional<TranscriptPackage> known = packages.find(packageId);
        if (known.isEmpty() || known.get().state() != PackageState.COMPOSED) {
            return Outcome.IGNORED;
        }
        TranscriptPackage parcel = known.get();
        Manifest manifest = parcel.manifest();
        if (manifest == null || !manifest.isSealedAs(sealedXml)) {
            return Outcome.NOT_OUR_MANIFEST;
        }
        packages.save(parcel.sealed(sealedXml, clock.instant()));
        return Outcome.SEALED;
    }
}
