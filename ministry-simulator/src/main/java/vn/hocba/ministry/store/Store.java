package vn.hocba.ministry.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hocba.ministry.faults.FaultSwitch;
import vn.hocba.ministry.faults.Faults;
import vn.hocba.ministry.inspection.Inspected;
import vn.hocba.ministry.inspection.PackageInspection;
import vn.hocba.ministry.inspection.Rejection;

/**
 * One store. A package is on disk before its receipt is promised; one thread then inspects package after package, so
 * that of two contents for the same version only one can be accepted. A kill between the two leaves a receipt that is
 * processed after the next start.
 */
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final int LONGEST_DETOUR_MS = 1500;

    private final String name;
    private final ReceiptFiles files;
    private final PackageInspection inspection;
    private final FaultSwitch faults;
    private final Clock clock;
    private final Holdings holdings = new Holdings();
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Map<String, String> receiptIdsByKey = new ConcurrentHashMap<>();
    private final ReentrantLock receiving = new ReentrantLock();
    private final ScheduledExecutorService processing;

    Store(String name, Path dir, PackageInspection inspection, FaultSwitch faults, Clock clock) {
        this.name = name;
        this.files = new ReceiptFiles(dir);
        this.inspection = inspection;
        this.faults = faults;
        this.clock = clock;
        this.processing = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-" + name).factory());
        for (Receipt receipt : files.load()) {
            remember(receipt);
            if (receipt.state() == Receipt.State.DONE) {
                holdings.take(receipt);
            } else {
                schedule(receipt.receiptId(), Duration.ZERO);
            }
        }
    }

    /** Takes a package in, once per key; empty when the key was used for another body. */
    public Optional<String> receive(String key, byte[] zip) {
        String sha256 = PackageInspection.sha256(zip);
        receiving.lock();
        try {
            String known = receiptIdsByKey.get(key);
            if (known != null) {
                Receipt receipt = receipts.get(known);
                return receipt != null && receipt.bodySha256().equals(sha256) ? Optional.of(known) : Optional.empty();
            }
            Instant now = clock.instant();
            // not guessable from outside and the same after a repetition that lost its answer
            String receiptId = PackageInspection.sha256((name + '\n' + key + '\n' + sha256 + '\n' + now)
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .substring(0, 32);
            files.savePackage(receiptId, zip);
            Receipt receipt = Receipt.received(receiptId, key, sha256, now);
            files.save(receipt);
            remember(receipt);
            schedule(
                    receiptId, Duration.ofMillis(faults.of(name).processingMs()).plus(detour()));
            return Optional.of(receiptId);
        } finally {
            receiving.unlock();
        }
    }

    public Optional<ReceiptView> receipt(String receiptId) {
        return Optional.ofNullable(receipts.get(receiptId)).map(this::view);
    }

    public List<AcceptedVersion> versions(String transcriptId) {
        return holdings.of(transcriptId);
    }

    /** Accepted versions in the order of their keys ({@code id:version}), after the given key. */
    public List<AcceptedVersion> page(String schoolCode, String after, int limit) {
        return holdings.page(schoolCode, after, limit);
    }

    public Statistics statistics() {
        Map<String, Long> bySchool = holdings.bySchool();
        long waiting = receipts.values().stream()
                .filter(receipt -> receipt.state() == Receipt.State.PROCESSING)
                .count();
        long accepted = bySchool.values().stream().mapToLong(Long::longValue).sum();
        return new Statistics(name, receipts.size(), waiting, accepted, holdings.rejected(), bySchool);
    }

    @Override
    public void close() {
        processing.shutdownNow();
    }

    private void remember(Receipt receipt) {
        receipts.put(receipt.receiptId(), receipt);
        receiptIdsByKey.put(receipt.key(), receipt.receiptId());
    }

    private void schedule(String receiptId, Duration delay) {
        var _ = processing.schedule(() -> process(receiptId), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration detour() {
        return faults.strikes(name, Faults::outOfOrder)
                ? Duration.ofMillis(faults.random().nextInt(LONGEST_DETOUR_MS))
                : Duration.ZERO;
    }

    private void process(String receiptId) {
        Receipt receipt = receipts.get(receiptId);
        if (receipt == null || receipt.state() == Receipt.State.DONE) {
            return;
        }
        try {
            Receipt done = processed(receipt, inspection.inspect(files.loadPackage(receiptId)));
            files.save(done);
            holdings.take(done);
            remember(done);
        } catch (RuntimeException e) { // such as trust anchors that are not there yet: the receipt stays open
            LOG.warn("A package cannot be processed now: {}", e.toString());
            schedule(receiptId, RETRY);
        }
    }

    private Receipt processed(Receipt receipt, Inspected inspected) {
        var results = new ArrayList<Result>();
        for (Inspected.Finding finding : inspected.findings()) {
            Optional<Rejection> rejection = finding.rejection().or(() -> ofOurOwn(finding));
            results.add(new Result(
                    finding.transcriptId(),
                    finding.version(),
                    finding.sha256(),
                    rejection.isEmpty() ? Result.Status.ACCEPTED : Result.Status.REJECTED,
                    rejection.map(Rejection::name).orElse(null)));
        }
        return new Receipt(
                receipt.receiptId(),
                receipt.key(),
                receipt.bodySha256(),
                inspected.packageId(),
                inspected.schoolCode(),
                receipt.receivedAt(),
                Receipt.State.DONE,
                inspected.refused().map(Rejection::name).orElse(null),
                results);
    }

    /** Accepted before is accepted again; another content for an accepted version never is. */
    private Optional<Rejection> ofOurOwn(Inspected.Finding finding) {
        Optional<AcceptedVersion> held = holdings.find(finding.transcriptId(), finding.version());
        if (held.isPresent()) {
            return held.get().sha256().equals(finding.sha256())
                    ? Optional.empty()
                    : Optional.of(Rejection.CONTENT_DIFFERS);
        }
        return faults.strikes(name, Faults::rejectRate) ? Optional.of(Rejection.SIMULATED_REJECTION) : Optional.empty();
    }

    private ReceiptView view(Receipt receipt) {
        var results = new ArrayList<>(receipt.results());
        if (faults.strikes(name, Faults::duplicate)) {
            results.addAll(receipt.results());
        }
        if (faults.strikes(name, Faults::outOfOrder)) {
            Collections.reverse(results);
        }
        return new ReceiptView(receipt.receiptId(), receipt.state().name(), receipt.code(), results);
    }
}
