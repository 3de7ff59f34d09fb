package vn.hocba.signing.preservation;

import vn.hocba.signing.preservation.domain.PreservedFiles;
import vn.hocba.signing.sample.InMemoryPreserved;

class InMemoryPreservedTests extends PreservedFilesContract {

    private final InMemoryPreserved files = new InMemoryPreserved();

    @Override
    protected PreservedFiles files() {
        return files;
    }
}
