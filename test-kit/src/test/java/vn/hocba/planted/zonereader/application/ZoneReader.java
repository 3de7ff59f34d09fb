package vn.hocba.planted.zonereader.application;

import java.time.LocalDate;
import java.time.ZoneId;

/** Reads the clock by a zone. */
public final class ZoneReader {

    LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
