package vn.hocba.sync.sample;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocba.sync.delivery.domain.DeliveryId;
import vn.hocba.sync.packaging.domain.Contents;

/** Contents without a database. */
public final class InMemoryContents implements Contents {

    public final TreeMap<DeliveryId, byte[]> stored = new TreeMap<>();
    private final CrashPoint crash;

    public InMemoryContents(CrashPoint crash) {
        this.crash = crash;
    }

    @Override
    public Optional<byte[]> find(DeliveryId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public void keep(DeliveryId id, byte[] xml) {
        crash.line();
        stored.put(id, xml.clone());
    }

    @Override
    public void drop(Collection<DeliveryId> ids) {
        crash.line();
        ids.forEach(stored::remove);
    }
}
