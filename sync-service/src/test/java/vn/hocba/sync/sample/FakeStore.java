package vn.hocba.sync.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import vn.hocba.sync.packaging.domain.Manifest;
import vn.hocba.sync.sending.domain.Store;

/** A store as agreed: the same key is the same submission, the same version is held once. */
public final class FakeStore implements Store {

    public final Map<String, String> held = new HashMap<>();
    public final Map<String, String> receiptsByKey = new HashMap<>();
    private final Map<String, List<Decision>> receipts = new HashMap<>();
    public final List<Submission> forced = new ArrayList<>();
    public Predicate<String> rejects = _ -> false;
    public UnaryOperator<Receipt> spoils = receipt -> receipt;
    private final CrashPoint crash;
    private final String name;

    public FakeStore(String name, CrashPoint crash) {
        this.name = name;
        this.crash = crash;
    }

    @Override
    public Submission submit(String idempotencyKey, byte[] zip) {
        if (!forced.isEmpty()) {
            return forced.removeFirst();
        }
        String receiptId = receiptsByKey.computeIfAbsent(idempotencyKey, _ -> name + "-" + (receiptsByKey.size() + 1));
        receipts.computeIfAbsent(receiptId, _ -> decide(zip));
        crash.line(); // the store has it, the sender does not know
        return new Submission.Taken(receiptId);
    }

    @Override
    public Receipt receipt(String receiptId) {
        crash.line();
        List<Decision> decisions = receipts.get(receiptId);
        return spoils.apply(decisions == null ? new Receipt.Unknown() : new Receipt.Done(Optional.empty(), decisions));
    }

    public void forgetReceipts() {
        receipts.clear();
        receiptsByKey.clear();
    }

    private List<Decision> decide(byte[] zip) {
        var decisions = new ArrayList<Decision>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String sha256 = Manifest.sha256(in.readAllBytes());
                if (entry.getName().startsWith("transcripts/")) {
                    decisions.add(decide(entry.getName(), sha256));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decisions;
    }

    private Decision decide(String file, String sha256) {
        String key = file.substring("transcripts/".length(), file.length() - ".xml".length());
        String id = key.substring(0, key.lastIndexOf("-v"));
        long version = Long.parseLong(key.substring(key.lastIndexOf("-v") + 2));
        boolean accepted = !rejects.test(id) && held.getOrDefault(key, sha256).equals(sha256);
        if (accepted) {
            held.put(key, sha256);
        }
        return new Decision(id, version, sha256, accepted, accepted ? "" : "SIGNATURE_ORDER");
    }
}
