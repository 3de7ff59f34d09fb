package vn.hocba.signing.validation.domain;

import java.util.Optional;

/** Reads XML of unknown origin; empty when it does not have exactly the form of one of our documents. */
@FunctionalInterface
public interface XmlReader {

    Optional<SignedForm> read(byte[] xml);
}
