package vn.hocba.planted.clockreader.application;

import java.time.Instant;

/** Reads the clock. */
public final class ClockReader {

    Instant now() {
        return Instant.now();
    }
}
