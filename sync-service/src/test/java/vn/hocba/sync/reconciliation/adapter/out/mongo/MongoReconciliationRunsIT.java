package vn.hocba.sync.reconciliation.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.sync.delivery.domain.Target;
import vn.hocba.sync.reconciliation.domain.Comparison;
import vn.hocba.sync.reconciliation.domain.Difference;
import vn.hocba.sync.reconciliation.domain.ReconciliationRun;
import vn.hocba.sync.sample.Samples;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoReconciliationRunsIT {

    private final MongoReconciliationRuns runs;

    MongoReconciliationRunsIT(MongoDatabase database) {
        this.runs = new MongoReconciliationRuns(database);
    }

    private static ReconciliationRun run(String id, String school) {
        var difference = new Difference(Difference.Kind.MISSING_AT_STORE, Samples.id("t1"));
        return new ReconciliationRun(
                id,
                school,
                Target.MINISTRY,
                "staff-1",
                Samples.NOON,
                Samples.NOON.plusSeconds(1),
                new Comparison(2, 1, 1, List.of(difference)));
    }

    @Test
    void givesTheReportsOfASchoolTheNewestFirst() {
        runs.add(run("1", "a"));
        runs.add(run("2", "b"));
        runs.add(run("3", "a"));
        assertThat(runs.newest("a", 10)).containsExactly(run("3", "a"), run("1", "a"));
        assertThat(runs.newest("a", 1)).containsExactly(run("3", "a"));
    }
}
