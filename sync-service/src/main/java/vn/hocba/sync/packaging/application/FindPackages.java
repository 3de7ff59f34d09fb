package vn.hocba.sync.packaging.application;

import java.util.List;
import java.util.Optional;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;

/** Which packages there are and where they are. */
public final class FindPackages {

    private final Packages packages;

    public FindPackages(Packages packages) {
        this.packages = packages;
    }

    public List<TranscriptPackage> page(String schoolCode, String before, int limit) {
        return packages.page(schoolCode, before, limit);
    }

    public Optional<TranscriptPackage> find(String id) {
        return packages.find(id);
    }
}
