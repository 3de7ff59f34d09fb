package vn.hocba.sync.sending.adapter.out.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.hocba.sync.platform.GuardedHttp;
import vn.hocba.sync.platform.GuardedHttp.Answer;
import vn.hocba.sync.sending.domain.Store;

/** One store over HTTP. What it answers is believed only if it has the agreed form. */
final class HttpStore implements Store {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final Pattern RECEIPT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,199}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Duration NOW = Duration.ZERO;

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;

    private final RestClient http;
    private final GuardedHttp guarded;

    HttpStore(RestClient http, GuardedHttp guarded) {
        this.http = http;
        this.guarded = guarded;
    }

    @Override
    public Submission submit(String idempotencyKey, byte[] zip) {
        Answer answer = guarded.call(http.post()
                .uri("/hocba/packages")
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ZIP)
                .accept(MediaType.APPLICATION_JSON)
                .body(zip));
        return switch (answer) {
            case Answer.Received(int status, byte[] body, var _) when status == ACCEPTED || status == OK -> taken(body);
            case Answer.Received(int status, byte[] body, var _) -> refused(status, body);
            case Answer.Broken(String problem, Duration retryAfter) -> new Submission.Unavailable(problem, retryAfter);
        };
    }

    @Override
    public Receipt receipt(String receiptId) {
        Answer answer = guarded.call(http.get().uri("/receipts/{id}", receiptId).accept(MediaType.APPLICATION_JSON));
        return switch (answer) {
            case Answer.Received(int status, byte[] body, var _) when status == OK -> read(body);
            case Answer.Received(int status, var _, var _) when status == NOT_FOUND -> new Receipt.Unknown();
            case Answer.Received(int status, var _, var _) -> new Receipt.Unavailable("status-" + status, NOW);
            case Answer.Broken(String problem, Duration retryAfter) -> new Receipt.Unavailable(problem, retryAfter);
        };
    }

    private Submission taken(byte[] body) {
        return parse(body, TakenMessage.class)
                .map(TakenMessage::receiptId)
                .filter(id -> RECEIPT_ID.matcher(id).matches())
                .<Submission>map(Submission.Taken::new)
                .orElseGet(() -> new Submission.Unavailable(guarded.malformed().problem(), NOW));
    }

    /** A refusal with a code is the store's; without one it may be anybody's on the way, and is tried again. */
    private static Submission refused(int status, byte[] body) {
        boolean aboutThePackage = status == 400 || status == 409 || status == 413 || status == 415 || status == 422;
        return parse(body, RefusedMessage.class)
                .map(RefusedMessage::code)
                .filter(code -> aboutThePackage && CODE.matcher(code).matches())
                .<Submission>map(Submission.Refused::new)
                .orElseGet(() -> new Submission.Unavailable("status-" + status, NOW));
    }

    private Receipt read(byte[] body) {
        return parse(body, ReceiptMessage.class)
                .flatMap(HttpStore::receipt)
                .orElseGet(() -> new Receipt.Unavailable(guarded.malformed().problem(), NOW));
    }

    private static Optional<Receipt> receipt(ReceiptMessage message) {
        if ("PROCESSING".equals(message.state())) {
            return Optional.of(new Receipt.Processing());
        }
        List<ResultMessage> told = message.results() == null ? List.of() : message.results();
        List<ResultMessage> results =
                told.stream().filter(ResultMessage::isWellFormed).toList();
        boolean wellFormed = "DONE".equals(message.state()) && results.size() == told.size();
        return wellFormed
                ? Optional.of(new Receipt.Done(
                        Optional.ofNullable(message.code())
                                .filter(code -> CODE.matcher(code).matches()),
                        results.stream().map(ResultMessage::decision).toList()))
                : Optional.empty();
    }

    private static <T> Optional<T> parse(byte[] body, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(body, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    record TakenMessage(@Nullable String receiptId) {}

    record RefusedMessage(@Nullable String code) {}

    record ReceiptMessage(
            @Nullable String state,
            @Nullable String code,
            @Nullable List<ResultMessage> results) {}

    record ResultMessage(
            @Nullable String transcriptId,
            long version,
            @Nullable String sha256,
            @Nullable String status,
            @Nullable String code) {

        /** Lists of strangers may hold null. */
        static boolean isWellFormed(@Nullable ResultMessage result) {
            return result != null
                    && result.transcriptId() != null
                    && result.sha256() != null
                    && ("ACCEPTED".equals(result.status()) || "REJECTED".equals(result.status()));
        }

        Decision decision() {
            String why = code != null && CODE.matcher(code).matches() ? code : "unspecified";
            return new Decision(
                    transcriptId == null ? "" : transcriptId,
                    version,
                    sha256 == null ? "" : sha256,
                    "ACCEPTED".equals(status),
                    why);
        }
    }
}
