package vn.hocba.sync.reconciliation.domain;

import java.util.List;

/** All reports. */
public interface ReconciliationRuns {

    void add(ReconciliationRun run);

    /** The newest first. */
    List<ReconciliationRun> newest(String schoolCode, int limit);
}
