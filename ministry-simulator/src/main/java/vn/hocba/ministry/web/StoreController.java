package vn.hocba.ministry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocba.ministry.faults.Connections;
import vn.hocba.ministry.faults.FaultSwitch;
import vn.hocba.ministry.faults.Faults;
import vn.hocba.ministry.store.AcceptedVersion;
import vn.hocba.ministry.store.Statistics;
import vn.hocba.ministry.store.Store;
import vn.hocba.ministry.store.Stores;

/** Packages in, receipts and figures out. */
@RestController
class StoreController {

    private static final String GARBLED = "{\"receiptId\": \"7f3c<html>";
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_PAGE = 1000;
    private static final int LARGEST_PACKAGE = 32 * 1024 * 1024;

    private final Stores stores;
    private final FaultSwitch faults;

    StoreController(Stores stores, FaultSwitch faults) {
        this.stores = stores;
        this.faults = faults;
    }

    @PostMapping(path = "/{store:city|ministry}/hocba/packages", consumes = "application/zip")
    ResponseEntity<?> receive(
            @PathVariable String store,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream body,
            HttpServletRequest request)
            throws IOException {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return refused(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_MISSING");
        }
        byte[] zip = body.readNBytes(LARGEST_PACKAGE + 1);
        if (zip.length > LARGEST_PACKAGE) {
            return refused(HttpStatus.CONTENT_TOO_LARGE, "PACKAGE_TOO_LARGE");
        }
        Optional<String> receiptId = named(store).receive(key, zip);
        if (receiptId.isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED");
        }
        if (faults.strikes(store, Faults::dropReceipts)) {
            Connections.close(request);
            return ResponseEntity.accepted().build();
        }
        return garbledOr(store, HttpStatus.ACCEPTED, Map.of("receiptId", receiptId.get()));
    }

    @GetMapping("/{store:city|ministry}/receipts/{receiptId}")
    ResponseEntity<?> receipt(@PathVariable String store, @PathVariable String receiptId) {
        var receipt = named(store).receipt(receiptId);
        if (receipt.isEmpty() || faults.strikes(store, Faults::loseReceipts)) {
            return refused(HttpStatus.NOT_FOUND, "RECEIPT_UNKNOWN");
        }
        return garbledOr(store, HttpStatus.OK, receipt.get());
    }

    @GetMapping("/{store:city|ministry}/transcripts/{transcriptId}")
    ResponseEntity<?> transcript(@PathVariable String store, @PathVariable String transcriptId) {
        List<AcceptedVersion> versions = named(store).versions(transcriptId);
        return versions.isEmpty()
                ? refused(HttpStatus.NOT_FOUND, "TRANSCRIPT_UNKNOWN")
                : ResponseEntity.ok(new TranscriptAnswer(transcriptId, versions));
    }

    @GetMapping("/{store:city|ministry}/transcripts")
    PageAnswer transcripts(
            @PathVariable String store,
            @RequestParam(defaultValue = "") String schoolCode,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "500") int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<AcceptedVersion> page = named(store).page(schoolCode, after, size);
        String next = page.size() < size
                ? null
                : page.getLast().transcriptId() + ":" + page.getLast().version();
        return new PageAnswer(page, next);
    }

    @GetMapping("/{store:city|ministry}/statistics")
    Statistics statistics(@PathVariable String store) {
        return named(store).statistics();
    }

    private Store named(String name) {
        return stores.find(name).orElseThrow();
    }

    private ResponseEntity<?> garbledOr(String store, HttpStatus status, Object body) {
        return faults.strikes(store, Faults::malformed)
                ? ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(GARBLED)
                : ResponseEntity.status(status).body(body);
    }

    private static ResponseEntity<?> refused(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(Map.of("code", code));
    }

    record TranscriptAnswer(String transcriptId, List<AcceptedVersion> versions) {}

    record PageAnswer(
            List<AcceptedVersion> transcripts, @Nullable String next) {}
}
