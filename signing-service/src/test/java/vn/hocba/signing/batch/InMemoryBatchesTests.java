package vn.hocba.signing.batch;

import vn.hocba.signing.batch.domain.Batches;
import vn.hocba.signing.sample.InMemoryBatches;

class InMemoryBatchesTests extends BatchesContract {

    private final InMemoryBatches batches = new InMemoryBatches();

    @Override
    protected Batches batches() {
        return batches;
    }
}
