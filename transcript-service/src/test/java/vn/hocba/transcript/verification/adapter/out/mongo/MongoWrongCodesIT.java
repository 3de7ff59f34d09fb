package vn.hocba.transcript.verification.adapter.out.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.hocba.testkit.LocalMongo;
import vn.hocba.transcript.platform.TranscriptProperties;
import vn.hocba.transcript.sample.MovingClock;

@LocalMongo
class MongoWrongCodesIT {

    private static final int MOST = 5;
    private static final TranscriptProperties SETTINGS = new TranscriptProperties(
            URI.create("http://x"),
            URI.create("http://x"),
            "s",
            1,
            1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1,
            MOST,
            Duration.ofHours(1));

    private final MovingClock clock = new MovingClock();
    private final MongoWrongCodes codes;
    private final MongoDatabase database;

    MongoWrongCodesIT(MongoDatabase database) {
        this.database = database;
        this.codes = new MongoWrongCodes(database, SETTINGS, clock);
    }

    @Test
    void isEnoughAfterSoManyAndBeginsAnewAfterTheTime() {
        for (int i = 0; i < MOST; i++) {
            assertThat(codes.tooMany("a")).as("after %d", i).isFalse();
            codes.count("a");
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(codes.tooMany("a")).isTrue();
        assertThat(codes.tooMany("b")).isFalse();
        clock.advance(Duration.ofMinutes(54));
        assertThat(codes.tooMany("a")).as("59 minutes after the first").isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(codes.tooMany("a")).isFalse();
        codes.count("a");
        assertThat(codes.tooMany("a")).isFalse();
        assertThat(count("a")).isEqualTo(1);
    }

    @Test
    void missesNoneOfManyAtOnce() throws Exception {
        countFromEverywhere("race");
        assertThat(count("race")).isEqualTo(40);
        clock.advance(Duration.ofHours(2));
        countFromEverywhere("race");
        assertThat(count("race")).as("also where an old count is over").isEqualTo(40);
    }

    private void countFromEverywhere(String id) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        codes.count(id);
                        return null;
                    })
                    .toList());
            for (var one : done) {
                one.get();
            }
        }
    }

    private int count(String id) {
        Document found = database.getCollection("wrong_codes")
                .find(new Document("_id", id))
                .first();
        assertThat(found).isNotNull();
        return found.get("count", Number.class).intValue();
    }
}
