package vn.hocba.signing.preservation.application;

import java.time.Duration;

/**
 * When something is done for released files.
 *
 * @param archiveAfter from the release to the first archive time stamp: long enough for lists that authorities issue after the
 *     signatures were made
 * @param renewBefore from the renewal to the end of the weakest certificate
 * @param retryAfter from an attempt that got no answer to the next one
 */
public record Terms(Duration archiveAfter, Duration renewBefore, Duration retryAfter) {}
