package vn.hocba.student.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day it is where the schools are. */
public final class Today {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
