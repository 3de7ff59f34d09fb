package vn.hocba.sync.packaging.domain;

import java.util.Collection;
import java.util.Optional;
import vn.hocba.sync.delivery.domain.DeliveryId;

/** The released bytes that are sent, kept until both stores have accepted them. */
public interface Contents {

    Optional<byte[]> find(DeliveryId id);

    /** Repeatable: the content of a version never changes. */
    void keep(DeliveryId id, byte[] xml);

    void drop(Collection<DeliveryId> ids);
}
