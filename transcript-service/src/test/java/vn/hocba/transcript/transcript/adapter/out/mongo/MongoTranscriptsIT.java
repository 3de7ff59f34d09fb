package vn.hocba.transcript.transcript.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.kit.mongo.ConcurrentChangeException;
import vn.hocba.kit.mongo.IndexSpec;
import vn.hocba.testkit.EventContracts;
import vn.hocba.testkit.IndexUse;
import vn.hocba.testkit.LocalMongo;
import vn.hocba.transcript.sample.CrashPoint;
import vn.hocba.transcript.sample.InMemoryRegister;
import vn.hocba.transcript.sample.MovingClock;
import vn.hocba.transcript.sample.Office;
import vn.hocba.transcript.sample.RecordingOutbox;
import vn.hocba.transcript.sample.Samples;
import vn.hocba.transcript.transcript.TranscriptsContract;
import vn.hocba.transcript.transcript.adapter.out.xml.RealXml;
import vn.hocba.transcript.transcript.application.ComposeTranscript;
import vn.hocba.transcript.transcript.application.ReceiveYearResult;
import vn.hocba.transcript.transcript.domain.Change.Made;
import vn.hocba.transcript.transcript.domain.Transcript;
import vn.hocba.transcript.transcript.domain.TranscriptFigures;
import vn.hocba.transcript.transcript.domain.TranscriptState;
import vn.hocba.transcript.transcript.domain.Transcripts;

@LocalMongo
class MongoTranscriptsIT extends TranscriptsContract {

    private final MongoDatabase database;
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MongoTranscripts transcripts;

    MongoTranscriptsIT(MongoDatabase database) {
        this.database = database;
        this.transcripts = new MongoTranscripts(database, outbox);
    }

    @Override
    protected Transcripts transcripts() {
        return transcripts;
    }

    @Override
    protected TranscriptFigures figures() {
        return transcripts;
    }

    @BeforeEach
    void indexes() {
        for (IndexSpec index : TranscriptIndexes.all()) {
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
        IndexUse.assertServed(database, TranscriptIndexes.all());
    }

    @Test
    void writesTheEventsOfAWholeLifeAsAgreed() {
        var office = new Office();
        office.released(Samples.upperSecondary(1));
        String id = office.only().id();
        Transcript last = office.only();
        for (var told : office.transcripts.told) {
            Transcript fresh = new Transcript(
                    id + "-" + outbox.events.size(),
                    "events-" + outbox.events.size(),
                    last.schoolYear(),
                    last.schoolCode(),
                    last.classId(),
                    last.level(),
                    last.versions(),
                    last.work(),
                    0);
            assertThat(transcripts.add(new Made(fresh, List.of(told.event())))).isTrue();
        }
        assertThat(outbox.events)
                .extracting(event -> event.type())
                .containsExactly("transcript.composed.v1", "transcript.rendered.v1", "transcript.released.v1");
        outbox.events.forEach(event -> EventContracts.assertValid(event.type(), event.payload()));
        Document stored = database.getCollection("transcripts")
                .find(new Document("_id", id + "-0"))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class)).hasSize(1);
        assertThat(outbox.events.getFirst().aggregateVersion())
                .isEqualTo(stored.get("version", Number.class).longValue());
    }

    @Test
    void composesOnceHoweverManyInstancesReceiveTheResult() throws Exception {
        var register = new InMemoryRegister(new CrashPoint());
        register.keep(Samples.school(), 1);
        register.keep(Samples.schoolClass(), 1);
        register.keep(Samples.pupil("race"), 1);
        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        var instance = new MongoTranscripts(database, new RecordingOutbox());
                        var clock = new MovingClock();
                        var compose = new ComposeTranscript(register, instance, RealXml.create(), new Random(i), clock);
                        try {
                            new ReceiveYearResult(instance, compose, UUID::randomUUID, clock)
                                    .handle(Samples.upperSecondary("race", 1));
                        } catch (ConcurrentChangeException e) {
                            // the message comes again
                        }
                        return null;
                    })
                    .toList());
        }
        List<Document> stored = database.getCollection("transcripts")
                .find(new Document("pupilId", "race"))
                .into(new ArrayList<>());
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().getString("state")).isEqualTo(TranscriptState.COMPOSED.name());
        assertThat(stored.getFirst().getList("outbox", Document.class)).hasSize(1);
    }
}
