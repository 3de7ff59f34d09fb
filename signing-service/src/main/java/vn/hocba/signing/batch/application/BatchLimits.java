package vn.hocba.signing.batch.application;

import java.time.Duration;

/**
 * How long a batch may take.
 *
 * @param keyLifetime the key stays open no longer (docs/adr/0004)
 * @param pdfPatience how long the clerk's batch waits for the next PDF
 * @param atOnce dossiers in hand at the same time, over all batches of this instance
 */
public record BatchLimits(Duration keyLifetime, Duration pdfPatience, int atOnce) {}
