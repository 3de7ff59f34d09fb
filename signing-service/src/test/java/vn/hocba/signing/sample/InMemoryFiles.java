package vn.hocba.signing.sample;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocba.signing.dossier.domain.DossierFiles;

/** Files in memory. */
public final class InMemoryFiles implements DossierFiles {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void keep(String dossierId, Kind kind, String sha256, byte[] bytes) {
        files.putIfAbsent(dossierId + kind + sha256, bytes);
    }

    @Override
    public Optional<byte[]> find(String dossierId, Kind kind, String sha256) {
        return Optional.ofNullable(files.get(dossierId + kind + sha256));
    }

    @Override
    public void forget(String dossierId, Kind kind, String sha256) {
        files.remove(dossierId + kind + sha256);
    }
}
