package vn.hocba.signing.timestamp.domain;

import java.util.Optional;

/** Stamps the time on bytes; whoever asks never waits long, and goes on without a stamp if there is none. */
@FunctionalInterface
public interface TimeStampAuthority {

    /** The token (RFC 3161) over the SHA-256 of these bytes; empty when the authority does not answer in time. */
    Optional<byte[]> stamp(byte[] content);
}
