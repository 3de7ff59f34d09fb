package vn.hocba.sync.packaging.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.sync.packaging.PackagesContract;
import vn.hocba.sync.packaging.domain.PackageItem;
import vn.hocba.sync.packaging.domain.Packages;
import vn.hocba.sync.packaging.domain.TranscriptPackage;
import vn.hocba.sync.sample.RecordingOutbox;
import vn.hocba.sync.sample.Samples;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoPackagesIT extends PackagesContract {

    private static final List<PackageItem> ITEMS = List.of(new PackageItem(Samples.id("t1"), "ab".repeat(32)));

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoPackages packages;

    MongoPackagesIT(MongoDatabase database) {
        this.database = database;
        this.packages = new MongoPackages(database, outbox);
    }

    @Override
    protected Packages packages() {
        return packages;
    }

    @BeforeEach
    void indexes() {
        for (IndexSpec index : PackageIndexes.all()) {
            database.getCollection(index.collection())
                    .createIndex(
                            index.keys(), new IndexOptions().name(index.name()).sparse(index.sparse()));
        }
    }

    private static TranscriptPackage wanted(String id) {
        return TranscriptPackage.wanted(id, Samples.SCHOOL, Samples.YEAR, "staff-1", ITEMS, Samples.NOON);
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        IndexUse.assertServed(database, PackageIndexes.all());
    }

    @Test
    void tellsThatTheManifestWaitsForTheSeal() {
        packages.add(wanted("composed"));
        packages.saveComposed(packages.find("composed").orElseThrow().composed(ITEMS));
        OutboxEvent event = outbox.events.getLast();
        assertThat(event.topic()).isEqualTo("sync.packages.v1");
        assertThat(event.key()).isEqualTo("composed");
        assertThat(event.type()).isEqualTo("sync.package.composed.v1");
        EventContracts.assertValid(event.type(), event.payload());
    }

    @Test
    void isTakenUpByOneOfMany() throws Exception {
        packages.add(wanted("race"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> taken = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(
                            _ -> () -> packages.takeUp("race", Samples.NOON, Samples.NOON.plusSeconds(60))
                                    .isPresent())
                    .toList());
            long winners = 0;
            for (Future<Boolean> one : taken) {
                winners += one.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }
}
