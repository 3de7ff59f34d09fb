package vn.hocba.sync.packaging;

import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.sample.InMemoryPackages;

class InMemoryPackagesTests extends PackagesContract {

    private final Packages packages = new InMemoryPackages();

    @Override
    protected Packages packages() {
        return packages;
    }
}
