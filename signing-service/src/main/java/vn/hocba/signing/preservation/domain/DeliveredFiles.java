package vn.hocba.signing.preservation.domain;

import java.util.Optional;

/** The files as they were delivered. */
@FunctionalInterface
public interface DeliveredFiles {

    /** Empty when that file has not left (yet). */
    Optional<byte[]> find(Preserved preserved);
}
