package vn.hocba.signing.timestamp.adapter.in.timer;

import java.nio.charset.StandardCharsets;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hocba.signing.timestamp.domain.ClockWatch;
import vn.hocba.signing.timestamp.domain.TimeStampAuthority;

/** Compares the clocks once at the start, and again while signing has stopped: nobody else would ask then. */
@Component
class ClockProbe {

    private static final byte[] ANYTHING = "clock".getBytes(StandardCharsets.US_ASCII);

    private final TimeStampAuthority stamps;
    private final ClockWatch watch;
    private boolean started;

    ClockProbe(TimeStampAuthority stamps, ClockWatch watch) {
        this.stamps = stamps;
        this.watch = watch;
    }

    @Scheduled(initialDelayString = "1s", fixedDelayString = "${hocba.signing.clock-every:15s}")
    void compare() {
        if (!started || watch.isOff()) {
            started = stamps.stamp(ANYTHING).isPresent() || started;
        }
    }
}
