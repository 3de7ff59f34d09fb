package vn.hocba.signing.validation.domain;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.signing.preservation.domain.Layer;

/** A place and what the cryptography says about the signature in it. */
public record Checked(Place place, Outcome outcome) {

    /** What was found. */
    public sealed interface Outcome {

        /**
         * The signature covers exactly what its place demands, and nothing of that was changed. Whose it is, and whether that
         * is enough, is still to be judged.
         *
         * @param brought certificates that may help to build the chain
         * @param claimed the signing time as the signer says
         * @param layers evidence around the signature, the oldest first
         */
        record Sound(
                X509Certificate certificate,
                List<X509Certificate> brought,
                Instant claimed,
                Optional<Stamp> stamp,
                List<Layer> layers)
                implements Outcome {

            public Sound {
                brought = List.copyOf(brought);
                layers = List.copyOf(layers);
            }

            public Sound(
                    X509Certificate certificate,
                    List<X509Certificate> brought,
                    Instant claimed,
                    Optional<Stamp> stamp) {
                this(certificate, brought, claimed, stamp, List.of());
            }

            /** With the evidence that stands around it. */
            public Sound within(List<Layer> evidence) {
                return new Sound(certificate, brought, claimed, stamp, evidence);
            }
        }

        /** Nothing stands there. */
        record Missing() implements Outcome {}

        /** What is signed there was changed afterwards. */
        record ContentChanged() implements Outcome {}

        /** The signature was changed, or never was one. */
        record Broken() implements Outcome {}

        /** It covers something else, or is made in a way that is not allowed. */
        record Misplaced() implements Outcome {}
    }

    /** A time stamp (RFC 3161) and the bytes that it must be about. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Stamp(byte[] token, byte[] content) {}
}
