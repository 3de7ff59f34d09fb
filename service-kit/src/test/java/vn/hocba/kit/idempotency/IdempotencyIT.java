package vn.hocba.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hocba.kit.sample.FullTest;
import vn.hocba.kit.sample.Http.Answer;
import vn.hocba.kit.sample.Tokens;

class IdempotencyIT extends FullTest {

    private static final String BODY = "{\"name\":\"x\"}";

    @Autowired
    private IdempotencyKeys keys;

    private Answer create(String thing, String key, String body, String token) {
        return http.post("/api/sample/v1/things/" + thing, body, "Authorization", token, IdempotencyFilter.HEADER, key);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static boolean replayed(Answer answer) {
        return answer.raw().headers().firstValue("Idempotency-Replayed").isPresent();
    }

    @Test
    void answersTheSecondTimeFromMemory() {
        String thing = id();
        String key = id();
        Answer first = create(thing, key, BODY, clerk);
        Answer second = create(thing, key, BODY, clerk);
        assertThat(first.status()).isEqualTo(201);
        assertThat(replayed(first)).isFalse();
        assertThat(second.status()).isEqualTo(201);
        assertThat(replayed(second)).isTrue();
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(second.raw().headers().firstValue("Location"))
                .isEqualTo(first.raw().headers().firstValue("Location"))
                .isPresent();
        assertThat(create(thing, id(), BODY, clerk).status()).isEqualTo(409); // without the key it would be a conflict
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        String thing = id();
        String key = id();
        create(thing, key, BODY, clerk);
        Answer other = create(thing, key, "{\"name\":\"y\"}", clerk);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotency.key-reused");
    }

    @Test
    void keepsTheKeysOfCallersAndPathsApart() {
        String key = id();
        String thing = id();
        assertThat(create(thing, key, BODY, clerk).status()).isEqualTo(201);
        assertThat(create(id(), key, BODY, clerk).status()).isEqualTo(201);
        String another = Tokens.bearer(claims -> claims.subject("somebody-else"));
        Answer foreign = create(thing, key, BODY, another);
        assertThat(foreign.status()).isEqualTo(409);
        assertThat(replayed(foreign)).isFalse();
    }

    @Test
    void remembersNoRefusal() {
        String thing = id();
        String key = id();
        create(thing, id(), BODY, clerk);
        Answer refused = create(thing, key, BODY, clerk);
        assertThat(refused.status()).isEqualTo(409);
        database.getCollection("things").deleteOne(Filters.eq("_id", thing));
        assertThat(create(thing, key, BODY, clerk).status()).isEqualTo(201);
    }

    @Test
    void executesOnceUnderARush() throws Exception {
        String thing = id();
        String key = id();
        try (var rush = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> command = () -> create(thing, key, BODY, clerk);
            var answers = rush.invokeAll(java.util.Collections.nCopies(8, command)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers.stream().filter(answer -> answer.status() == 201 && !replayed(answer)))
                    .hasSize(1);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409))
                    .allSatisfy(answer -> assertThat(answer.text("/code")).isIn("", "idempotency.in-progress"));
        }
    }

    @Test
    void aCrashedHolderLosesTheKeyInTheEnd() {
        String key = id();
        assertThat(keys.claim(key, "f", "t1")).isEqualTo(new IdempotencyKeys.Claim.Mine("t1"));
        assertThat(keys.claim(key, "f", "t2")).isInstanceOf(IdempotencyKeys.Claim.Running.class);
        database.getCollection(IdempotencyKeys.COLLECTION)
                .updateOne(Filters.eq("_id", key), Updates.set("lockedUntil", Instant.EPOCH));
        assertThat(keys.claim(key, "f", "t3")).isEqualTo(new IdempotencyKeys.Claim.Mine("t3"));
        // the old holder comes back: neither its answer nor its release counts
        keys.done(key, "t1", new StoredAnswer(200, Map.of(), new byte[0]));
        keys.release(key, "t1");
        assertThat(keys.claim(key, "f", "t4")).isInstanceOf(IdempotencyKeys.Claim.Running.class);
        keys.done(key, "t3", new StoredAnswer(201, Map.of("Location", "/x"), new byte[] {1}));
        assertThat(keys.claim(key, "f", "t5")).isInstanceOf(IdempotencyKeys.Claim.Done.class);
    }

    @Test
    void forgetsAfterADay() {
        String key = id();
        keys.claim(key, "f", "t");
        var tomorrow =
                new IdempotencyKeys(database, Clock.offset(Clock.systemUTC(), IdempotencyKeys.KEPT.plusMinutes(1)));
        tomorrow.forgetExpired();
        assertThat(keys.claim(key, "f", "t2")).isInstanceOf(IdempotencyKeys.Claim.Mine.class);
    }

    @Test
    void storesNeitherTheKeyNorTheBody() {
        String key = id();
        create(id(), key, "{\"name\":\"secret-pin\"}", clerk);
        for (var stored : database.getCollection(IdempotencyKeys.COLLECTION).find()) {
            var request = new java.util.ArrayList<>(List.of(stored.get("_id"), stored.get("fingerprint")));
            assertThat(request.toString()).doesNotContain(key, "secret-pin");
        }
    }

    @Test
    void refusesAnEmptyOrEndlessKey() {
        assertThat(create(id(), "k".repeat(201), BODY, clerk).status()).isEqualTo(400);
        assertThat(create(id(), " ", BODY, clerk).status()).isEqualTo(400);
    }
}
