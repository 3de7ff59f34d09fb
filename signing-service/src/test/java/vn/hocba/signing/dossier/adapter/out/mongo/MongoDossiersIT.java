package vn.hocba.signing.dossier.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.kit.outbox.OutboxEvent;
import vn.hocba.signing.dossier.DossiersContract;
import vn.hocba.signing.dossier.domain.Change;
import vn.hocba.signing.dossier.domain.Dossier;
import vn.hocba.signing.dossier.domain.DossierFigures.OfSchool;
import vn.hocba.signing.dossier.domain.DossierFiles.Kind;
import vn.hocba.signing.dossier.domain.DossierState;
import vn.hocba.signing.dossier.domain.Dossiers;
import vn.hocba.signing.dossier.domain.PdfSeal;
import vn.hocba.signing.dossier.domain.SignatureLevel;
import vn.hocba.signing.dossier.domain.Slot;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.RecordingOutbox;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoDossiersIT extends DossiersContract {

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoDossiers dossiers;

    MongoDossiersIT(MongoDatabase database) {
        this.database = database;
        this.dossiers = new MongoDossiers(database, outbox);
    }

    @Override
    protected Dossiers dossiers() {
        return dossiers;
    }

    @BeforeEach
    void indexes() {
        for (IndexSpec index : DossierIndexes.all()) {
            database.getCollection(index.collection())
                    .createIndex(
                            index.keys(),
                            new IndexOptions()
                                    .name(index.name())
                                    .unique(index.unique())
                                    .sparse(index.sparse()));
        }
    }

    @Test
    void everyQueryIsServedByAnIndex() {
        IndexUse.assertServed(database, DossierIndexes.all());
    }

    @Test
    void everyEventIsWhatTheContractSays() {
        dossiers.add(opened(Documents.upperSecondary("contract")));
        for (int stage = 1; stage <= 4; stage++) {
            signStage("contract:1", SignatureLevel.B_T);
        }
        dossiers.save(dossiers.find("contract:1").orElseThrow().rendered("b".repeat(64)));
        var seal = new PdfSeal("c".repeat(64), "79000701-VT001", "f".repeat(64), SignatureLevel.B_T, NOW);
        dossiers.save(dossiers.find("contract:1").orElseThrow().pdfSealed(new byte[] {1}, seal));
        List<OutboxEvent> events = outbox.events;
        assertThat(events)
                .extracting(OutboxEvent::type)
                .containsExactly(
                        "signing.stage.completed.v1",
                        "signing.stage.completed.v1",
                        "signing.stage.completed.v1",
                        "signing.dossier.completed.v1",
                        "signing.pdf.sealed.v1");
        assertThat(events).extracting(OutboxEvent::aggregateVersion).isSorted().doesNotHaveDuplicates();
        assertThat(events).allMatch(one -> one.key().equals("contract:1"));
        events.forEach(event -> EventContracts.assertValid(event.type(), event.payload()));
    }

    @Test
    void eventsAreInTheDocumentOfTheirState() {
        dossiers.add(opened(Documents.primary("outbox")));
        signStage("outbox:1", SignatureLevel.B_T);
        Document stored = database.getCollection("dossiers")
                .find(new Document("_id", "outbox:1"))
                .first();
        assertThat(stored.getList("outbox", Document.class))
                .extracting(one -> one.getString("type"))
                .containsExactly("signing.stage.completed.v1");
        assertThat(stored.getString("state")).isEqualTo("WAITING_MANAGER");
    }

    @Test
    void ofManyAtTheSameTimeOneIsStored() throws Exception {
        dossiers.add(opened(Documents.primary("many")));
        Dossier dossier = dossiers.find("many:1").orElseThrow();
        Slot slot = dossier.openSlots().getFirst();
        var change = new Change(
                dossier.sign(Map.of(slot.slotId(), signature(dossier, slot, SignatureLevel.B_T))),
                Set.of(slot.slotId()),
                List.of());
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> saves = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(_ -> () -> dossiers.save(change))
                    .toList();
            int stored = 0;
            for (Future<Boolean> one : threads.invokeAll(saves)) {
                stored += one.get() ? 1 : 0;
            }
            assertThat(stored).isEqualTo(1);
        }
    }

    @Test
    void countsForASchool() {
        var figures = new MongoDossierFigures(database);
        OfSchool before = figures.ofSchool(Documents.SCHOOL);
        dossiers.add(opened(Documents.primary("figures")));
        signStage("figures:1", SignatureLevel.B_T);
        signStage("figures:1", SignatureLevel.B_B);
        dossiers.add(opened(Documents.parcel("parcel")));
        signStage("parcel", SignatureLevel.B_T);
        OfSchool after = figures.ofSchool(Documents.SCHOOL);
        assertThat(after.transcriptSignatures() - before.transcriptSignatures()).isEqualTo(2);
        assertThat(after.packageSeals() - before.packageSeals()).isEqualTo(1);
        assertThat(after.withoutTimeStamp() - before.withoutTimeStamp()).isEqualTo(1);
        assertThat(after.dossiers().get(DossierState.WAITING_SEAL)
                        - before.dossiers().get(DossierState.WAITING_SEAL))
                .isEqualTo(1);
        assertThat(after.dossiers()).containsOnlyKeys(DossierState.values());
        assertThat(figures.ofSchool("79000301").dossiers().values()).containsOnly(0L);
        assertThat(figures.count(DossierState.WAITING_SEAL)).isPositive();
        assertThat(figures.indebted()).isPositive();
        assertThat(figures.oldestDebt()).contains(NOW);
    }

    @Test
    void keepsFilesByTheirDigest() {
        var files = new MongoDossierFiles(database);
        files.keep("d:1", Kind.PDF, "a", new byte[] {1});
        files.keep("d:1", Kind.PDF, "a", new byte[] {1});
        files.keep("d:1", Kind.COMPOSED, "a", new byte[] {2});
        assertThat(files.find("d:1", Kind.PDF, "a").orElseThrow()).containsExactly(1);
        assertThat(files.find("d:1", Kind.COMPOSED, "a").orElseThrow()).containsExactly(2);
        files.forget("d:1", Kind.PDF, "a");
        assertThat(files.find("d:1", Kind.PDF, "a")).isEmpty();
    }
}
