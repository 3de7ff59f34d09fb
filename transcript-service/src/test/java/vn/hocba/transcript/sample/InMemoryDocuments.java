package vn.hocba.transcript.sample;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.transcript.transcript.domain.Documents;
import vn.hocba.transcript.transcript.domain.Sha256;

/** Files without a database. */
public final class InMemoryDocuments implements Documents {

    public final Map<String, byte[]> stored = new TreeMap<>();
    private final CrashPoint crash;

    public InMemoryDocuments(CrashPoint crash) {
        this.crash = crash;
    }

    @Override
    public void keep(String transcriptId, int version, Kind kind, byte[] bytes) {
        crash.line();
        stored.put(key(transcriptId, version, kind, Sha256.of(bytes)), bytes);
    }

    @Override
    public Optional<byte[]> find(String transcriptId, int version, Kind kind, String sha256) {
        return Optional.ofNullable(stored.get(key(transcriptId, version, kind, sha256)));
    }

    private static String key(String transcriptId, int version, Kind kind, String sha256) {
        return transcriptId + ":" + version + ":" + kind + ":" + sha256;
    }
}
